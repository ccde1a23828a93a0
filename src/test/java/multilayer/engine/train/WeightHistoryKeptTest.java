package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class WeightHistoryKeptTest {

    @Test
    void upToAnEpochIsTheLastThatIsKeptWithItsNumber() {
        WeightHistory history = new WeightHistory(1 << 20);
        assertThat(history.upTo(9)).isEmpty();
        try (Network network = Network.create(new NetworkSpec(2, List.of(), 2, Initializer.HE_NORMAL), 1)) {
            history.add(2, network);
            history.add(5, network);
        }
        assertThat(history.upTo(1)).isEmpty();
        assertThat(history.upTo(4).orElseThrow().epoch()).isEqualTo(2);
        assertThat(history.upTo(5).orElseThrow().tensors()).isSameAs(history.tensors(5));
        assertThat(history.upTo(9).orElseThrow().epoch()).isEqualTo(5);
    }
}

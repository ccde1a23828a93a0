package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class WeightHistoryTest {

    /** 2·1 weights, 1 bias, 1·2 weights, 2 biases. */
    private static final int NUMBERS = 7;

    private static final NetworkSpec SPEC = new NetworkSpec(2, List.of(HiddenBlock.relu(1)), 2, Initializer.HE_NORMAL);

    @Test
    void eachEpochCanBeLookedAtAgain() {
        WeightHistory history = new WeightHistory(1_000);
        add(history, 3);
        assertThat(history.epochs()).containsExactly(1, 2, 3);
        try (Network second = Network.create(SPEC, 2)) {
            assertThat(history.tensors(2).get(0).values())
                    .isEqualTo(second.tensors().get(0).values());
        }
    }

    @Test
    void withoutRoomEveryOtherEpochIsForgottenButNeitherTheFirstNorTheLatest() {
        WeightHistory history = new WeightHistory(4 * NUMBERS);
        add(history, 5);
        assertThat(history.epochs()).containsExactly(1, 3, 5);
        assertThat(new WeightHistory(0).epochs()).isEmpty();
    }

    @Test
    void anEpochThatWasForgottenIsToldByTheOneBefore() {
        WeightHistory history = new WeightHistory(4 * NUMBERS);
        add(history, 5);
        assertThat(history.tensors(4)).isEqualTo(history.tensors(3));
        assertThat(history.tensors(0)).isEqualTo(history.tensors(1));
    }

    @Test
    void ofARunThatIsOverTheLatestEpochAloneCanBeKept() {
        WeightHistory history = new WeightHistory(1_000);
        history.forgetAllButLatest();
        assertThat(history.epochs()).isEmpty();
        add(history, 3);
        history.forgetAllButLatest();
        assertThat(history.epochs()).containsExactly(3);
    }

    @Test
    void beforeTheFirstEpochThereIsNothing() {
        assertThatThrownBy(() -> new WeightHistory(10).tensors(1)).hasMessage("no epoch is finished");
    }

    private static void add(WeightHistory history, int epochs) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            try (Network network = Network.create(SPEC, epoch)) {
                history.add(epoch, network);
            }
        }
    }
}

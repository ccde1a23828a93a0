package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilayer.engine.eval.UpdateRatio;
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
            assertThat(kept(history, 2).tensors().get(0).values())
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
    void upToAnEpochIsTheLastThatIsKeptWithItsNumber() {
        WeightHistory history = new WeightHistory(4 * NUMBERS);
        add(history, 5);
        assertThat(kept(history, 4).epoch()).isEqualTo(3);
        assertThat(kept(history, 4)).isEqualTo(kept(history, 3));
        assertThat(kept(history, 9).epoch()).isEqualTo(5);
        assertThat(history.upTo(0)).isEmpty();
    }

    @Test
    void howFarTheWeightsMovedIsPerEpochSinceTheOneThatIsKeptBefore() {
        WeightHistory history = new WeightHistory(4 * NUMBERS);
        add(history, 5);
        double[] ratios = history.updateRatios(kept(history, 5));
        double[] atOnce = UpdateRatio.perEpoch(
                kept(history, 3).tensors(), kept(history, 5).tensors(), 1);
        assertThat(ratios).hasSize(2);
        assertThat(ratios[0]).isCloseTo(atOnce[0] / 2, within(1e-12)).isPositive();
        assertThat(history.updateRatios(kept(history, 1))).containsExactly(Double.NaN, Double.NaN);
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

    private static WeightHistory.Kept kept(WeightHistory history, int epoch) {
        return history.upTo(epoch).orElseThrow();
    }

    private static void add(WeightHistory history, int epochs) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            try (Network network = Network.create(SPEC, epoch)) {
                history.add(epoch, network);
            }
        }
    }
}

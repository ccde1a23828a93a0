package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.StopReason;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static String ended(StopReason reason, int restoredEpoch) {
        return Sentences.ended(new RunEnd(reason, 3, 1_234, restoredEpoch, List.of()), 0.5);
    }

    @Test
    void aRunThatDivergedSaysWhereAndWhatToChange() {
        assertThat(ended(StopReason.DIVERGED, 0))
                .isEqualTo(
                        "The loss stopped being a number at step 1,234. Train again with a learning rate below 0.5, with a"
                                + " warm-up, with a gradient clip such as 1 (under Regularisation), or with batch norm.");
    }

    @Test
    void aRunThatWentBackSaysToWhichEpoch() {
        assertThat(ended(StopReason.EARLY, 2))
                .isEqualTo(
                        "Stopped early after 3 epochs: the validation loss no longer fell. The weights are those of epoch 2,"
                                + " the best one.");
    }
}

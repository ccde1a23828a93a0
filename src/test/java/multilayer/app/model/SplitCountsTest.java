package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Validation;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class SplitCountsTest {

    private static SplitCounts counts(Validation validation) {
        return SplitCounts.of(
                TrainingDraft.of(Preset.BASELINE.experiment().training().withValidation(validation)), 60_000);
    }

    @Test
    void aShareIsHeldOutOfTrain() {
        assertThat(counts(Validation.stratified(0.1))).isEqualTo(new SplitCounts(54_000, 6_000));
        assertThat(counts(Validation.lastRows(0.5))).isEqualTo(new SplitCounts(30_000, 30_000));
    }

    @Test
    void withoutAShareEveryImageTrains() {
        assertThat(counts(Validation.NONE)).isEqualTo(new SplitCounts(60_000, 0));
        assertThat(counts(Validation.TEST)).isEqualTo(new SplitCounts(60_000, 0));
    }
}

package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void theHelpOfANumberEndsWithItsBounds() {
        assertThat(TrainingSettings.EPOCHS.help()).endsWith("\nMust be a whole number from 1 to 10000.");
        assertThat(TrainingSettings.VALIDATION_SHARE.help()).endsWith("\nMust be from 0 % to 50 %.");
        assertThat(new BlockSettings(0).dropoutRate().help()).endsWith("\nMust be in [0, 1).");
    }

    @Test
    void onlyLearningRateAndDropoutAreLive() {
        assertThat(TrainingSettings.LEARNING_RATE.key().isLive()).isTrue();
        assertThat(new BlockSettings(3).dropoutRate().key().isLive()).isTrue();
        assertThat(new BlockSettings(3).units().key().isLive()).isFalse();
        assertThat(TrainingSettings.SEED.key().isLive()).isFalse();
    }
}

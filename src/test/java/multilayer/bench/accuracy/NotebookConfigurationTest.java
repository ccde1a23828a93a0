package multilayer.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotebookConfigurationTest {

    @ParameterizedTest
    @EnumSource(NotebookConfiguration.class)
    void eachHasAWordAndTrainsAsTheNotebookDoes(NotebookConfiguration configuration) {
        assertThat(Messages.name("notebook", configuration)).isNotBlank();
        assertThat(configuration.published()).isBetween(0.84, 0.89);
        for (Experiment experiment : configuration.trials(7)) {
            assertThat(experiment.training().validation()).isEqualTo(Validation.lastRows(0.1));
            assertThat(experiment.training().epochs()).isIn(5, 10, 15);
            assertThat(experiment.training().batchSize()).isEqualTo(256);
            assertThat(experiment.training().seed()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource(NotebookTable.class)
    void eachTableHasRowsAndSaysWhatWasTrained(NotebookTable table) {
        assertThat(Arrays.stream(NotebookConfiguration.values()).filter(each -> each.table() == table))
                .isNotEmpty();
        assertThat(Messages.name("notebook.table", table)).isNotBlank();
        assertThat(Messages.text("notebook.note." + table.id())).isNotBlank();
    }

    @Test
    void theSearchDrawsTwentyTrialsFromTheWholeSpaceAndTheSameOnesForASeed() {
        List<Experiment> trials = NotebookConfiguration.BEST_OF_20.trials(1);
        assertThat(trials).hasSize(20).isEqualTo(NotebookConfiguration.BEST_OF_20.trials(1));
        assertThat(trials).isNotEqualTo(NotebookConfiguration.BEST_OF_20.trials(2));
        assertThat(trials)
                .extracting(trial -> trial.training().learningRate())
                .containsOnly(0.005, 0.01, 0.02, 0.05, 0.1);
        assertThat(trials).extracting(trial -> trial.training().epochs()).containsOnly(5, 10, 15);
        assertThat(trials)
                .extracting(trial -> trial.network().hidden().get(0).batchNorm())
                .containsOnly(false, true);
        assertThat(trials)
                .extracting(trial -> trial.network().hidden().get(0).dropoutRate())
                .containsOnly(0.0, 0.2);
        assertThat(trials).extracting(trial -> trial.network().hidden().size()).containsOnly(1, 2);
    }

    @Test
    void theActivationsAreThePresetTwoLayerOnTheLastRows() {
        Experiment preset = Preset.TWO_LAYER.experiment();
        Experiment relu =
                NotebookConfiguration.RELU.trials(preset.training().seed()).get(0);
        assertThat(relu.network().hidden())
                .extracting(block -> block.units(), block -> block.activation())
                .containsExactlyElementsOf(preset.network().hidden().stream()
                        .map(block -> tuple(block.units(), block.activation()))
                        .toList());
        assertThat(relu.training().learningRate()).isEqualTo(preset.training().learningRate());
        assertThat(relu.training().epochs()).isEqualTo(preset.training().epochs());
        assertThat(relu.training().optimizer()).isEqualTo(preset.training().optimizer());
    }
}

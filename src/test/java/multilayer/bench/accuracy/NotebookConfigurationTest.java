package multilayer.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotebookConfigurationTest {

    @ParameterizedTest
    @EnumSource(NotebookConfiguration.class)
    void eachHasAWordAndTrainsOnAllTrainingImagesForTenEpochs(NotebookConfiguration configuration) {
        assertThat(Messages.name("notebook", configuration)).isNotBlank();
        assertThat(configuration.published()).isBetween(0.84, 0.89);
        for (Experiment experiment : configuration.trials(7)) {
            assertThat(experiment.training().validation()).isEqualTo(Validation.NONE);
            assertThat(experiment.training().epochs()).isEqualTo(10);
            assertThat(experiment.training().batchSize()).isEqualTo(256);
            assertThat(experiment.training().seed()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource(NotebookTable.class)
    void eachTableHasRowsAndSaysWhatIsAssumed(NotebookTable table) {
        assertThat(Arrays.stream(NotebookConfiguration.values()).filter(each -> each.table() == table))
                .isNotEmpty();
        assertThat(Messages.name("notebook.table", table)).isNotBlank();
        assertThat(Messages.text("notebook.note." + table.id())).isNotBlank();
    }

    @Test
    void theSearchDrawsTwentyDifferentTrialsAndTheSameOnesForASeed() {
        List<Experiment> trials = NotebookConfiguration.BEST_OF_20.trials(1);
        assertThat(trials).hasSize(20).doesNotHaveDuplicates();
        assertThat(trials).isEqualTo(NotebookConfiguration.BEST_OF_20.trials(1));
        assertThat(trials).isNotEqualTo(NotebookConfiguration.BEST_OF_20.trials(2));
        assertThat(trials).allSatisfy(trial -> {
            assertThat(trial.training().learningRate()).isBetween(0.001, 0.2);
            assertThat(trial.network().hidden()).hasSizeBetween(1, 2).allSatisfy(block -> assertThat(block.units())
                    .isBetween(64, 512));
        });
    }
}

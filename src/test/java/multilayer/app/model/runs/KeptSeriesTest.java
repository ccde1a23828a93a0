package multilayer.app.model.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.app.model.RunSeries;
import multilayer.app.model.Runs;
import multilayer.app.model.TrainingModel;
import multilayer.engine.train.Preset;
import multilayer.store.runs.RunDetails;
import org.junit.jupiter.api.Test;

class KeptSeriesTest {

    @Test
    void aRunOfTheHistoryIsDrawnAsItWas() {
        RunSeries series = KeptSeries.of(details(7));
        assertThat(series.label()).isEqualTo("wide \u00b7 784-256-10 \u00b7 lr 0.05");
        assertThat(series.stepLoss().size()).isEqualTo(4);
        assertThat(series.stepLoss().x(1)).isEqualTo(0.25);
        assertThat(series.trainLoss().y(1)).isEqualTo(0.3f);
        assertThat(series.validationAccuracy().size()).isEqualTo(3);
    }

    @Test
    void aRunThatWasResumedHasAGapWhereItsBeginningWas() {
        RunSeries series = KeptSeries.of(KeptRuns.details(
                KeptRuns.run(1, "wide"),
                Preset.BASELINE.experiment(),
                null,
                List.of(),
                List.of(KeptRuns.epoch(3, 0.25))));
        assertThat(series.validationLoss().y(1)).isNaN();
        assertThat(series.validationLoss().x(2)).isEqualTo(3);
        assertThat(series.validationLoss().y(2)).isEqualTo(0.25);
    }

    @Test
    void pinnedRunsStayBeforeTheOthersUntilTheyAreTakenOut() {
        TrainingModel training = new TrainingModel();
        training.pin(KeptSeries.of(details(7)));
        Runs.run(training, 2, 10);
        training.pin(KeptSeries.of(details(8)));
        training.pin(KeptSeries.of(details(7)));
        Runs.run(training, 2, 10);
        assertThat(training.runs()).extracting(RunSeries::id).containsExactly("kept-7", "kept-8", "run-1", "run-2");

        training.removeEarlierRuns();
        assertThat(training.runs()).extracting(RunSeries::id).containsExactly("kept-7", "kept-8", "run-2");
        training.unpin(run -> run.isKept(8));
        assertThat(training.runs()).extracting(RunSeries::id).containsExactly("kept-7", "run-2");
        assertThat(training.currentRun())
                .hasValueSatisfying(run -> assertThat(run.id()).isEqualTo("run-2"));
    }

    private static RunDetails details(long id) {
        return KeptRuns.details(KeptRuns.run(id, "wide"), Preset.BASELINE.experiment());
    }
}

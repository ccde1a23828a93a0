package multilayer.app.model.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.ScriptedLab;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.Labs;
import multilayer.store.KeptLab;
import org.junit.jupiter.api.Test;

class LabModelTest {

    private static final int ALL = 1000;

    private final LabsModel labs = new LabsModel(new TrainingModel(), new CoreWork());
    private final LabModel lab = labs.lab(Labs.HIDDEN_UNITS).orElseThrow();

    /** Runs what is missing. Returns how many runs that took. */
    private int run(LabModel model) throws Exception {
        ScriptedLab script = new ScriptedLab(ALL);
        script.prepare(model.plan(), model.memory(), new LabListener() {}).run();
        model.spend(Instant.parse("2026-01-31T12:00:00Z"), Duration.ofSeconds(36));
        model.refresh();
        return script.trained.size();
    }

    @Test
    void thePredictionIsKeptAsItStoodAtTheFirstResult() throws Exception {
        lab.predictionProperty().set("512 is best.");
        assertThat(lab.predictionNoteBinding().get()).startsWith("It is kept as it stands");
        run(lab);
        assertThat(lab.predictionNoteBinding().get()).isEqualTo("Written before the first result.");

        lab.predictionProperty().set("1024 is best.");
        assertThat(lab.prediction()).isEqualTo(new Prediction("1024 is best.", "512 is best."));
        assertThat(lab.student().remark())
                .isEqualTo("Changed after the first result. Before, it said: \u201c512 is best.\u201d");
    }

    @Test
    void aLabThatWasRunWithoutAPredictionSaysSo() throws Exception {
        run(lab);
        assertThat(lab.student().remark()).startsWith("No prediction was made before the first result.");
    }

    @Test
    void whatIsShownIsWhatIsKnownOfTheChosenPlan() throws Exception {
        assertThat(run(lab)).isEqualTo(18);
        assertThat(lab.isComplete()).isTrue();

        lab.seedsProperty().set(4);
        assertThat(lab.isComplete()).isFalse();
        assertThat(points()).allMatch(point -> point.values().length == 3);
        assertThat(run(lab)).as("the fourth seed alone").isEqualTo(6);

        lab.seedsProperty().set(2);
        assertThat(lab.isComplete()).isTrue();
        assertThat(points()).allMatch(point -> point.values().length == 2);

        lab.quickProperty().set(true);
        assertThat(lab.measured().get()).isFalse();
        assertThat(run(lab)).isEqualTo(12);
        lab.quickProperty().set(false);
        assertThat(lab.measured().get()).isTrue();
    }

    @Test
    void theTimeOfBothSessionsCounts() throws Exception {
        lab.seedsProperty().set(1);
        run(lab);
        lab.seedsProperty().set(2);
        run(lab);

        assertThat(lab.result().took()).isEqualTo(Duration.ofSeconds(72));
        assertThat(lab.result().started()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void theSelectedPointStaysSelectedAsItsRunsCome() throws Exception {
        lab.seedsProperty().set(1);
        run(lab);
        lab.selectedProperty().set(points().get(2));
        lab.seedsProperty().set(2);
        run(lab);

        assertThat(lab.selectedProperty().get()).isEqualTo(points().get(2));
    }

    @Test
    void startingOverCanBeTakenBackUntilSomethingIsRun() throws Exception {
        run(lab);
        List<LabPoint> before = points();
        lab.startOver();
        assertThat(lab.measured().get()).isFalse();
        assertThat(lab.canBringBack()).isTrue();
        lab.bringBack();
        assertThat(points()).isEqualTo(before);

        lab.startOver();
        run(lab);
        assertThat(lab.canBringBack()).isFalse();
    }

    @Test
    void aPredictionThatIsChangedAfterStartingOverIsStillMarked() throws Exception {
        lab.predictionProperty().set("512 is best.");
        run(lab);
        lab.startOver();
        lab.predictionProperty().set("1024 is best.");
        assertThat(lab.prediction().kind()).isEqualTo(Prediction.Kind.CHANGED);
    }

    @Test
    void whatIsKeptComesBack() throws Exception {
        lab.predictionProperty().set("512 is best.");
        lab.seedsProperty().set(2);
        lab.quickProperty().set(true);
        run(lab);
        lab.wordsProperty().set("It was 1024.");
        KeptLab kept = lab.toKeep();

        LabModel again = new LabsModel(new TrainingModel(), new CoreWork())
                .lab(Labs.HIDDEN_UNITS)
                .orElseThrow();
        again.restore(kept);
        assertThat(again.toKeep()).isEqualTo(kept);
        assertThat(again.isComplete()).isTrue();
        assertThat(again.prediction().kind()).isEqualTo(Prediction.Kind.BEFORE);
        assertThat(again.knownProperty().get().result().points()).isEqualTo(points());
    }

    @Test
    void theEstimateIsAGuessUntilSomethingHasRunHere() throws Exception {
        assertThat(labs.estimate(lab).get())
                .startsWith("18 runs \u00b7 about ")
                .endsWith("until something has run here");
        lab.seedsProperty().set(1);
        run(lab);
        lab.seedsProperty().set(3);
        assertThat(labs.estimate(lab).get())
                .isEqualTo("12 runs left \u00b7 about 1\u00a0min, as runs before took on this machine");
        lab.seedsProperty().set(1);
        assertThat(labs.estimate(lab).get()).isEmpty();
    }

    private List<LabPoint> points() {
        return lab.knownProperty().get().result().points();
    }
}

package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.LearnableData;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.SuspiciousLabel;
import org.junit.jupiter.api.Test;

class LabelsModelTest {

    private static final Dataset IMAGES = LearnableData.of(1_000, 1).train();
    private static final SuspiciousLabel SUSPECT = new SuspiciousLabel(7, 6, 4, 0.1, 0.8);

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final AtomicLong nanos = new AtomicLong();
    private final LabelsModel model = new LabelsModel(experiment, training, nanos::get);

    @Test
    void aCheckCanBeMadeWhileNoRunIsGoing() {
        assertThat(model.canCheck().get()).isTrue();
        assertThat(model.checkHint().get()).startsWith("Trains five fresh networks");

        Runs.run(training, 4, 10);
        assertThat(model.canCheck().get()).isFalse();
        assertThat(model.checkHint().get()).startsWith("Possible once the run has ended");

        training.finish("Stopped.");
        experiment.reject(TrainingSettings.BATCH_SIZE, "lots");
        assertThat(model.canCheck().get()).isFalse();
        assertThat(model.checkHint().get()).contains("Batch size must be a whole number");
    }

    @Test
    void aCheckTellsFoldEpochAndTimeLeftAndThatItWaitsForARun() {
        model.prepare();
        model.advance(new LabelCheck.Progress(1, 0, 10));
        assertThat(model.canCheck().get()).isFalse();
        assertThat(model.progressWords().get()).isEqualTo("Fold 1 of 5 \u00b7 epoch 0 of 10");
        passSeconds(1);
        model.advance(new LabelCheck.Progress(1, 1, 10));
        assertThat(model.progressWords().get()).isEqualTo("Fold 1 of 5 \u00b7 epoch 1 of 10 \u00b7 0:49 left");

        training.prepare();
        assertThat(model.progressWords().get()).isEqualTo("The check goes on when the run has ended");
        passSeconds(1_000);
        training.finish("Stopped.");
        passSeconds(1);
        model.advance(new LabelCheck.Progress(1, 2, 10));
        assertThat(model.progressWords().get()).isEqualTo("Fold 1 of 5 \u00b7 epoch 2 of 10 \u00b7 0:48 left");
    }

    private void passSeconds(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000);
    }

    @Test
    void onlyTheLeastPlausibleOfTheDoubtedLabelsAreShown() {
        List<SuspiciousLabel> ranking = IntStream.range(0, 1_000)
                .mapToObj(row -> new SuspiciousLabel(row, 0, 1, row / 1_000.0, 0.7))
                .toList();
        model.prepare();
        model.finish(findings(StopReason.COMPLETED, ranking));

        assertThat(model.suspicious()).isEqualTo(ranking.subList(0, 500));
        assertThat(model.checkingProperty().get()).isFalse();
        assertThat(model.verdictProperty().get())
                .isEqualTo(
                        "Networks that had not seen them answer another class to 700 of 1,000 training images"
                                + " (784-256-10, five folds, 10 epochs). Here are the 500 whose label they find least plausible.");
    }

    @Test
    void aCheckThatFoundNothingOutSaysWhy() {
        model.prepare();
        model.finish(findings(StopReason.DIVERGED, List.of()));

        assertThat(model.findingsProperty().get()).isNull();
        assertThat(model.verdictProperty().get()).startsWith("The loss is no longer a number");

        model.prepare();
        assertThat(model.verdictProperty().get()).isEmpty();
    }

    @Test
    void everyDecisionIsAStepOfTheExperimentThatCanBeUndone() {
        assertThat(model.summaryText().get()).isEqualTo("All labels as they are published");
        model.exclude(3);
        model.exclude(4);
        model.relabel(SUSPECT, 2);
        assertThat(model.edits()).isEqualTo(new LabelEdits(Set.of(3, 4), Map.of(7, 2)));
        assertThat(model.summaryText().get()).isEqualTo("2 excluded, 1 relabelled \u00b7 for the next run");
        assertThat(experiment.modifiedProperty().get()).isTrue();
        assertThat(experiment.undoNameProperty().get()).isEqualTo("Relabel training image 7");

        experiment.undo();
        experiment.undo();
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE.exclude(3));
        experiment.redo();
        model.keep(3);
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE.exclude(4));
        model.keepAll();
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE);
        experiment.undo();
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE.exclude(4));
    }

    @Test
    void theLabelThatIsPublishedIsNoEdit() {
        model.relabel(SUSPECT, 2);
        model.relabel(SUSPECT, SUSPECT.given());
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE);
    }

    @Test
    void whileARunIsGoingNoLabelIsEdited() {
        experiment.setLocked(true);
        model.exclude(3);
        assertThat(model.edits()).isEqualTo(LabelEdits.NONE);
    }

    @Test
    void trainingNeedsAnEdit() {
        assertThat(model.canTrain().get()).isFalse();
        assertThat(model.trainHint().get()).isEqualTo("No label is excluded or changed yet.");

        model.exclude(3);
        assertThat(model.canTrain().get()).isTrue();

        model.prepare();
        assertThat(model.canTrain().get()).isFalse();
        assertThat(model.trainHint().get()).isEqualTo("Possible once the check has ended.");
    }

    private static LabelFindings findings(StopReason reason, List<SuspiciousLabel> ranking) {
        return new LabelFindings(Preset.BASELINE.experiment(), IMAGES, new LabelCheck.Result(reason, ranking));
    }
}

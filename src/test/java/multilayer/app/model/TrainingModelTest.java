package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.TrainingModel.State;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import org.junit.jupiter.api.Test;

class TrainingModelTest {

    private long nanos;
    private final TrainingModel model = new TrainingModel(() -> nanos);

    @Test
    void aRunThatIsAskedForPreparesUntilItStarts() {
        model.prepare();
        assertThat(model.stateProperty().get()).isEqualTo(State.RUNNING);
        assertThat(model.preparingProperty().get()).isTrue();
        assertThat(model.progressProperty().get()).isEqualTo(-1);
        model.onStart(Runs.start(4, false));
        assertThat(model.preparingProperty().get()).isFalse();
        assertThat(model.progressProperty().get()).isZero();
        assertThat(model.epochsProperty().get()).isEqualTo(4);
    }

    @Test
    void aWarningStaysUntilTheNextRunBegins() {
        model.prepare();
        model.warn("Not kept.");
        assertThat(model.messageProperty().get()).isEqualTo("Not kept.");
        model.finish("Stopped.");
        assertThat(model.messageProperty().get()).isEqualTo("Stopped. Not kept.");
        model.prepare();
        model.finish("Completed.");
        assertThat(model.messageProperty().get()).isEqualTo("Completed.");
        model.warn("Not kept.");
        assertThat(model.messageProperty().get()).isEqualTo("Completed. Not kept.");
    }

    @Test
    void figuresMoveOncePerBundleAndNoPointIsLost() {
        List<Number> seen = new ArrayList<>();
        model.stepInEpochProperty().addListener((property, before, now) -> seen.add(now));
        Runs.run(model, 4, 150);
        assertThat(seen).containsExactly(50);
        assertThat(model.epochProperty().get()).isEqualTo(2);
        assertThat(model.progressProperty().get()).isEqualTo(150 / 400.0);
        assertThat(model.runs().get(0).stepLoss().size()).isEqualTo(150);
        assertThat(model.lastValidationProperty().get())
                .extracting(Metrics::accuracy)
                .isEqualTo(0.8);
    }

    @Test
    void timeLeftFollowsThePaceAndAPauseDoesNotCount() {
        Runs.run(model, 4, 0);
        advance(1, 1, 100);
        assertThat(left()).isCloseTo(3, within(0.001));
        model.setPaused(true);
        nanos += 3_600_000_000_000L;
        model.setPaused(false);
        advance(1, 101, 200);
        assertThat(left()).isCloseTo(2, within(0.001));
        assertThat(model.imagesPerSecondProperty().get()).isCloseTo(25_600, within(1.0));
        advance(2, 201, 300);
        assertThat(left()).isBetween(1.2, 1.5);
    }

    @Test
    void pausingMeansNothingWhenNoRunIsGoing() {
        model.setPaused(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void theEndKeepsTheFiguresAndSaysHowItWas() {
        Runs.run(model, 4, 100);
        model.finish("Stopped.");
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(model.messageProperty().get()).isEqualTo("Stopped.");
        assertThat(model.timeLeftProperty().get()).isNull();
        assertThat(model.epochProperty().get()).isEqualTo(1);
        assertThat(model.currentRun()).contains(model.runs().get(0));
    }

    @Test
    void resetMakesTheLastRunAnEarlierOneThatCanBeRemoved() {
        Runs.run(model, 4, 100);
        model.finish("");
        model.reset();
        assertThat(model.epochsProperty().get()).isZero();
        assertThat(model.lastValidationProperty().get()).isNull();
        assertThat(model.currentRun()).isEmpty();
        Runs.run(model, 4, 10);
        assertThat(model.runs()).extracting(RunSeries::number).containsExactly(1, 2);
        model.removeEarlierRuns();
        assertThat(model.runs()).extracting(RunSeries::number).containsExactly(2);
    }

    @Test
    void theResultOfAnExamIsDroppedWhenTheNetworkHasChangedMeanwhile() {
        Metrics result = new Metrics(Split.TEST, 0.3, 0.89, 10_000);
        model.examine();
        model.prepare();
        model.finishExam(result, "");
        assertThat(model.testProperty().get()).isNull();
        model.finish("");
        model.examine();
        model.finishExam(result, "");
        assertThat(model.testProperty().get()).isEqualTo(result);
    }

    private void advance(int seconds, int first, int last) {
        nanos += seconds * 1_000_000_000L;
        Runs.steps(model, first, last);
        model.publish();
    }

    private double left() {
        Duration left = model.timeLeftProperty().get();
        return left == null ? Double.NaN : left.toMillis() / 1_000.0;
    }
}

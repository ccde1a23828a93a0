package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.app.model.Runs;
import multilayer.app.model.TrainingModel;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class ChartModelTest {

    private final TrainingModel training = new TrainingModel();
    private final ChartModel loss = new ChartModel(Figure.LOSS, training);
    private final ChartModel accuracy = new ChartModel(Figure.ACCURACY, training);

    @Test
    void aRunHasACurveForEachSplitAndForItsSteps() {
        Runs.run(training, 4, 200);
        assertThat(loss.curves()).extracting(Curve::name).containsExactly("train per step", "train", "validation");
        assertThat(accuracy.curves()).extracting(Curve::name).containsExactly("train", "validation");
        assertThat(accuracy.curves()).extracting(Curve::split).containsExactly(Split.TRAIN, Split.VALIDATION);
    }

    @Test
    void figuresFromTheTestSetSayTest() {
        training.prepare();
        training.onStart(Runs.start(4, true));
        training.onEpoch(Runs.epoch(1, Split.TEST));
        training.publish();
        assertThat(accuracy.curves()).extracting(Curve::name).containsExactly("train", "test");
        assertThat(accuracy.curves()).extracting(Curve::split).containsExactly(Split.TRAIN, Split.TEST);
    }

    @Test
    void earlierRunsAreFaintWithoutTheirStepsAndCanBeHidden() {
        Runs.run(training, 4, 400);
        Runs.run(training, 4, 100);
        assertThat(loss.curves()).extracting(Curve::earlier).containsExactly(true, true, false, false, false);
        training.runs().get(0).visibleProperty().set(false);
        assertThat(loss.curves()).extracting(Curve::earlier).containsExactly(false, false, false);
    }

    @Test
    void theEpochsThatWereAskedForAreShownFromTheSecondOneOn() {
        Runs.run(training, 10, 3);
        assertThat(loss.bounds().xUpper()).isEqualTo(0.1);
        Runs.steps(training, 4, 90);
        training.publish();
        assertThat(loss.bounds().xUpper()).isEqualTo(1);
        Runs.steps(training, 91, 150);
        training.publish();
        assertThat(loss.bounds().xUpper()).isEqualTo(10);
    }

    @Test
    void aLongRunIsShownAsFarAsItHasCome() {
        Runs.run(training, 1_000, 300);
        assertThat(loss.bounds().xUpper()).isEqualTo(20);
        Runs.steps(training, 301, 2_100);
        training.publish();
        assertThat(loss.bounds().xUpper()).isEqualTo(50);
    }

    @Test
    void whatThePersonZoomedIntoStaysWhileDataArriveUntilAllIsShownAgain() {
        Runs.run(training, 4, 200);
        Bounds all = loss.bounds();
        loss.zoomTo(0.25, 0, 0.5, 1);
        assertThat(loss.zoomedProperty().get()).isTrue();
        Bounds zoomed = loss.bounds();
        assertThat(zoomed.xLower()).isCloseTo(all.xUpper() / 4, within(1e-9));
        assertThat(zoomed.xUpper()).isCloseTo(all.xUpper() / 2, within(1e-9));
        Runs.steps(training, 201, 300);
        training.publish();
        assertThat(loss.bounds()).isEqualTo(zoomed);
        loss.showAll();
        assertThat(loss.zoomedProperty().get()).isFalse();
        assertThat(loss.bounds().xUpper()).isEqualTo(4);
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointerAndPanningMovesIt() {
        Runs.run(training, 4, 400);
        loss.zoomAround(0.5, 0.5, 2);
        assertThat(loss.bounds().xLower()).isCloseTo(1, within(1e-9));
        assertThat(loss.bounds().xUpper()).isCloseTo(3, within(1e-9));
        loss.pan(0.5, 0);
        assertThat(loss.bounds().xLower()).isCloseTo(2, within(1e-9));
        for (int times = 0; times < 200; times++) {
            loss.zoomAround(0.5, 0.5, 2);
        }
        assertThat(loss.bounds().isUsable(Scale.LINEAR)).isTrue();
    }

    @Test
    void aLogarithmicAxisStartsAboveZero() {
        Runs.run(training, 4, 400);
        assertThat(loss.bounds().yLower()).isZero();
        loss.scaleProperty().set(Scale.LOGARITHMIC);
        assertThat(loss.bounds().yLower()).isPositive();
        ChartData data = loss.data();
        assertThat(data.y().scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(data.title()).isEqualTo("Loss");
    }

    @Test
    void theCursorStaysInsideAndReadsTheNearestPoint() {
        Runs.run(training, 4, 400);
        loss.moveCursor(0.01);
        assertThat(loss.cursorProperty().get()).isEqualTo(2);
        loss.moveCursor(5);
        assertThat(loss.cursorProperty().get()).isEqualTo(4);
        loss.pointAt(0.5);
        Curve validation = accuracy.curves().get(1);
        assertThat(Readout.value(validation, 2)).isEqualTo("0.8100");
        assertThat(Readout.value(validation, Double.NaN)).isEqualTo("0.8300");
        assertThat(Readout.place(2)).isEqualTo("epoch 2.00");
        loss.hideCursor();
        assertThat(loss.cursorProperty().get()).isNaN();
    }

    @Test
    void aRunThatDivergedSaysWhere() {
        Runs.run(training, 4, 50);
        training.onStep(Runs.step(51, Double.NaN));
        training.publish();
        assertThat(loss.divergedAt()).isEqualTo(0.5);
        assertThat(Readout.value(loss.curves().get(0), Double.NaN)).isEqualTo("NaN");
    }
}

package multilayer.app.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import multilayer.export.charts.Points;
import org.jspecify.annotations.Nullable;

/** What one run measured, every point of it. Places are in epochs since the start of the run. */
public final class RunSeries {

    private final int number;
    private final @Nullable Long kept;
    private final String label;
    private final RunStart start;
    private final Series stepLoss;
    private final Series trainLoss = new Series(1, 1);
    private final Series trainAccuracy = new Series(1, 1);
    private final Series validationLoss = new Series(1, 1);
    private final Series validationAccuracy = new Series(1, 1);
    private final List<EpochEvent> epochEvents = new ArrayList<>();
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);

    /**
     * A run without a point.
     *
     * @param number counts the runs since the window opened, from 1
     * @param label what a person calls it, for example {@code run 3 · 784-256-10 · lr 0.05}
     */
    public RunSeries(int number, String label, RunStart start) {
        this(number, null, label, start);
    }

    private RunSeries(int number, @Nullable Long kept, String label, RunStart start) {
        this.number = number;
        this.kept = kept;
        this.label = label;
        this.start = start;
        this.stepLoss = new Series(0, 1.0 / Math.max(start.stepsPerEpoch(), 1));
    }

    /**
     * A run of the history, without a point.
     *
     * @param kept its id there
     */
    public static RunSeries ofHistory(long kept, String label, RunStart start) {
        return new RunSeries(0, kept, label, start);
    }

    /** Counts the runs since the window opened, from 1; 0 for one of the history. */
    public int number() {
        return number;
    }

    /** Whether it is the run of the history with this id. */
    public boolean isKept(long id) {
        return kept != null && kept == id;
    }

    /** Whether it comes out of the history: the charts show it until it is taken out again. */
    public boolean isPinned() {
        return kept != null;
    }

    /** Names it among all runs: {@code run-3}, or {@code kept-42} out of the history. */
    public String id() {
        return kept == null ? "run-" + number : "kept-" + kept;
    }

    public String label() {
        return label;
    }

    /** The epochs that were asked for; the run may have ended sooner. */
    public int epochs() {
        return start.experiment().training().epochs();
    }

    /** How far the run has come, in epochs. */
    public double reachedEpoch() {
        return (double) stepLoss.size() / Math.max(start.stepsPerEpoch(), 1);
    }

    /** Mean loss of each step's batch, placed where the network stood: before the step. */
    public Points stepLoss() {
        return stepLoss;
    }

    public Points trainLoss() {
        return trainLoss;
    }

    public Points trainAccuracy() {
        return trainAccuracy;
    }

    /** Measured on {@link #validationSplit()}; empty without a validation set. */
    public Points validationLoss() {
        return validationLoss;
    }

    /** Measured on {@link #validationSplit()}; empty without a validation set. */
    public Points validationAccuracy() {
        return validationAccuracy;
    }

    /** What its validation figures were measured on. */
    public Split validationSplit() {
        return start.validatesOnTest() ? Split.TEST : Split.VALIDATION;
    }

    /** Everything that was told of each finished epoch, in order. */
    public List<EpochEvent> epochEvents() {
        return Collections.unmodifiableList(epochEvents);
    }

    /** Whether the charts show it. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Where the loss stopped being a number, in epochs; NaN if it never did. */
    public double divergedAt() {
        int last = stepLoss.size() - 1;
        int index = last;
        while (index >= 0 && !Double.isFinite(stepLoss.y(index))) {
            index--;
        }
        return index == last ? Double.NaN : stepLoss.x(index + 1);
    }

    /** Adds the loss of the next step. */
    public void addStep(double loss) {
        stepLoss.add(loss);
    }

    /** Adds the next epoch. */
    public void addEpoch(EpochEvent event) {
        epochEvents.add(event);
        trainLoss.add(event.train().loss());
        trainAccuracy.add(event.train().accuracy());
        if (start.validationSamples() > 0) {
            validationLoss.add(value(event, Metrics::loss));
            validationAccuracy.add(value(event, Metrics::accuracy));
        }
    }

    /** Leaves a gap for an epoch of which nothing is known. */
    public void skipEpoch() {
        trainLoss.add(Double.NaN);
        trainAccuracy.add(Double.NaN);
        if (start.validationSamples() > 0) {
            validationLoss.add(Double.NaN);
            validationAccuracy.add(Double.NaN);
        }
    }

    private static double value(EpochEvent event, ToDoubleFunction<Metrics> figure) {
        Metrics validation = event.validation();
        return validation == null ? Double.NaN : figure.applyAsDouble(validation);
    }
}

package multilayer.app.model.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import multilayer.engine.train.EpochEvent;
import multilayer.experiments.lab.LabProgress;
import multilayer.experiments.lab.LabTrial;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How far the run of a lab is, and the learning curves of what is trained in it. */
public final class LabWatch {

    /** What is over so soon was known before, and says nothing about how long the rest takes. */
    private static final double SECONDS_OF_RECALL = 0.5;

    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final Map<Integer, LearningCurve> curves = new LinkedHashMap<>();
    private final LongSupplier nanoTime;
    private @Nullable LabProgress progress;
    private long begun;
    private double shareKnown;
    private double secondsKnown;

    LabWatch() {
        this(System::nanoTime);
    }

    LabWatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How much is done, in [0, 1]; -1 where nobody can tell. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** {@code 7 of 18 runs · 0:42 · about 2 min left}. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Grows when there is something new to draw. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The curves of the runs of this session, in the order in which their first epochs came. */
    public List<LearningCurve> curves() {
        return List.copyOf(curves.values());
    }

    /** A run was asked for. */
    public void begin() {
        begun = nanoTime.getAsLong();
        progress = null;
        shareKnown = 0;
        secondsKnown = 0;
        curves.clear();
        share.set(-1);
        step.set(Messages.text("labs.starting"));
        revision.set(revision.get() + 1);
    }

    /** A trial finished an epoch. */
    public void add(LabTrial trial, EpochEvent epoch) {
        LearningCurve before = curves.get(trial.number());
        List<EpochEvent> epochs = new ArrayList<>(before == null ? List.of() : before.epochs());
        epochs.add(epoch);
        curves.put(trial.number(), new LearningCurve(trial, epochs, false));
        revision.set(revision.get() + 1);
    }

    /** A trial will tell no more. */
    public void end(LabTrial trial) {
        LearningCurve before = curves.get(trial.number());
        if (before != null) {
            curves.put(trial.number(), new LearningCurve(trial, before.epochs(), true));
            revision.set(revision.get() + 1);
        }
    }

    /** It has come so far. */
    public void advance(LabProgress now) {
        progress = now;
        if (seconds() < SECONDS_OF_RECALL) {
            shareKnown = now.share();
            secondsKnown = seconds();
        }
        share.set(now.share());
        tick();
    }

    /** Time goes by. */
    public void tick() {
        if (progress != null) {
            String elapsed = Durations.clock(elapsed());
            Duration left = left(progress.share());
            step.set(
                    left == null
                            ? Messages.text("labs.step", progress.done(), progress.runs(), elapsed)
                            : Messages.text(
                                    "labs.step.left",
                                    progress.done(),
                                    progress.runs(),
                                    elapsed,
                                    Durations.about(left)));
        }
    }

    /** How long it has been going on. */
    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - begun);
    }

    private double seconds() {
        return elapsed().toNanos() / 1e9;
    }

    /** What is left takes as long as what was done, in proportion. */
    private @Nullable Duration left(double done) {
        double made = done - shareKnown;
        return made > 0 ? Duration.ofMillis(Math.round(1e3 * (seconds() - secondsKnown) * (1 - done) / made)) : null;
    }
}

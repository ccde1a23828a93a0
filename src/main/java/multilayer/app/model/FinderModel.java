package multilayer.app.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import multilayer.app.model.TrainingModel.State;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A learning-rate range test: whether one can be made now, how far it is, what it has seen. */
public final class FinderModel {

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyObjectWrapper<@Nullable RangeTest> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final List<RangePoint> points = new ArrayList<>();
    private final BooleanBinding canFind;
    private final StringBinding hint;

    public FinderModel(ExperimentModel experiment, TrainingModel training) {
        canFind = training.stateProperty()
                .isEqualTo(State.IDLE)
                .and(experiment.problemProperty().isEmpty())
                .and(running.not());
        hint = Bindings.createStringBinding(
                () -> hint(experiment, training), experiment.problemProperty(), training.stateProperty());
    }

    private static String hint(ExperimentModel experiment, TrainingModel training) {
        String problem = experiment.problemProperty().get();
        if (training.stateProperty().get() != State.IDLE) {
            return Messages.text("finder.running.hint");
        }
        return problem.isEmpty() ? Messages.text("finder.hint") : Messages.text("finder.problem.hint", problem);
    }

    /** Whether a test can be made: no run is going, and every field is valid. */
    public BooleanBinding canFind() {
        return canFind;
    }

    /** What the finder does, or the sentence that says why it cannot. */
    public StringBinding hint() {
        return hint;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share of the test's steps that are made, in [0, 1]; -1 while it is being prepared. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the test has found; null before its end, and when it failed. */
    public ReadOnlyObjectProperty<@Nullable RangeTest> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the test failed, as a sentence; empty when it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Grows when there is something new to draw. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The steps so far, in order. */
    public List<RangePoint> points() {
        return Collections.unmodifiableList(points);
    }

    /** The learning rate to train with; NaN while there is none. */
    public double suggestion() {
        RangeTest test = result.get();
        return test == null ? Double.NaN : test.suggestion().orElse(Double.NaN);
    }

    /** A test was asked for. */
    public void prepare() {
        points.clear();
        result.set(null);
        failure.set("");
        progress.set(-1);
        running.set(true);
        changed();
    }

    /** One more step has been made. */
    public void add(RangePoint point) {
        points.add(point);
        progress.set((double) point.step() / point.steps());
        changed();
    }

    /** The test is over. */
    public void finish(RangeTest test) {
        result.set(test);
        end();
    }

    /** The test failed; {@code sentence} says why. */
    public void fail(String sentence) {
        failure.set(sentence);
        end();
    }

    private void end() {
        running.set(false);
        progress.set(Math.max(progress.get(), 0));
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}

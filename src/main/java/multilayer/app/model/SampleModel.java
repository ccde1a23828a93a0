package multilayer.app.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The sample that is looked at closely. It stays open while the epoch moves, and closes when another run or split is shown. */
public final class SampleModel {

    private final ReadOnlyObjectWrapper<@Nullable OpenedSample> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<@Nullable SampleDetails> details = new ReadOnlyObjectWrapper<>(this, "details");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public SampleModel(EvaluationModel evaluation) {
        evaluation.evaluationProperty().addListener((property, before, now) -> follow(now));
    }

    /** Null when none is open. */
    public ReadOnlyObjectProperty<@Nullable OpenedSample> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What was computed about the opened image; null until it is. After another epoch, that of the one before until it is. */
    public ReadOnlyObjectProperty<@Nullable SampleDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Why nothing could be computed, as a sentence; empty when it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void open(OpenedSample sample) {
        SampleDetails known = details.get();
        if (known != null && !known.of().isSameImage(sample)) {
            details.set(null);
        }
        problem.set("");
        opened.set(sample);
    }

    public void close() {
        opened.set(null);
        details.set(null);
        problem.set("");
    }

    /** The details have arrived; of another image they are no longer wanted. */
    public void finish(SampleDetails computed) {
        OpenedSample shown = opened.get();
        if (shown != null && shown.isSameImage(computed.of())) {
            details.set(computed);
        }
    }

    /** No details came, for a reason told in a sentence. */
    public void fail(OpenedSample sample, String sentence) {
        OpenedSample shown = opened.get();
        if (shown != null && shown.isSameImage(sample)) {
            details.set(null);
            problem.set(sentence);
        }
    }

    private void follow(@Nullable Evaluation now) {
        OpenedSample before = opened.get();
        if (before == null) {
            return;
        }
        OpenedSample after = now == null ? null : new OpenedSample(now, before.sample());
        if (after != null && after.sample() < after.evaluation().predictions().size() && after.isSameImage(before)) {
            open(after);
        } else {
            close();
        }
    }
}

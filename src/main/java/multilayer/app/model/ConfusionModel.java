package multilayer.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import multilayer.app.model.ConfusionTable.Cell;
import multilayer.app.model.ConfusionTable.Measure;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What the confusion matrix shows of the answers, and which of its cells a person points at. */
public final class ConfusionModel {

    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.COUNTS);
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ObjectBinding<@Nullable ConfusionTable> table;
    private final StringBinding sentence;

    public ConfusionModel(EvaluationModel evaluation) {
        table = Bindings.createObjectBinding(
                () -> table(evaluation.evaluationProperty().get()), evaluation.evaluationProperty(), measure);
        sentence = Bindings.createStringBinding(this::describe, table, cell);
    }

    private @Nullable ConfusionTable table(@Nullable Evaluation evaluation) {
        return evaluation == null ? null : new ConfusionTable(evaluation, measure.get());
    }

    private String describe() {
        ConfusionTable shown = table.get();
        Cell pointed = cell.get();
        return shown == null || pointed == null ? Messages.text("confusion.hint") : shown.sentence(pointed);
    }

    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** The cell that is pointed at, by mouse or keyboard; null for none. */
    public ObjectProperty<@Nullable Cell> cellProperty() {
        return cell;
    }

    /** The matrix; null while there are no answers. */
    public ObjectBinding<@Nullable ConfusionTable> table() {
        return table;
    }

    /** What the cell that is pointed at says, or else how to read the matrix. */
    public StringBinding sentence() {
        return sentence;
    }
}

package multilayer.app.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A choice of one class, or of all. */
final class ClassFilter extends ComboBox<String> {

    private final ObjectProperty<@Nullable Integer> chosen;
    private boolean showing;

    /** @param hint what the class is chosen for */
    ClassFilter(String id, String hint, ObjectProperty<@Nullable Integer> chosen, EvaluationModel evaluation) {
        this.chosen = chosen;
        setId(id);
        setTooltip(new Tooltip(hint));
        setAccessibleText(hint);
        setMaxWidth(Double.MAX_VALUE);
        getSelectionModel().selectedIndexProperty().addListener((property, before, index) -> choose(index.intValue()));
        chosen.addListener(observable -> mark());
        evaluation.evaluationProperty().addListener((property, before, now) -> list(now));
        list(evaluation.evaluationProperty().get());
    }

    private void choose(int index) {
        if (!showing && index >= 0) {
            chosen.set(index == 0 ? null : index - 1);
        }
    }

    private void list(@Nullable Evaluation now) {
        List<String> names = new ArrayList<>(List.of(Messages.text("gallery.class.all")));
        if (now != null) {
            names.addAll(now.images().classNames());
        }
        if (!names.equals(getItems()) && (now != null || getItems().isEmpty())) {
            showing = true;
            getItems().setAll(names);
            showing = false;
            mark();
        }
    }

    private void mark() {
        Integer index = chosen.get();
        showing = true;
        getSelectionModel().select(index == null ? 0 : index + 1);
        showing = false;
    }
}

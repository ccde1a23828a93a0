package multilayer.app.compare;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import multilayer.app.model.CompareModel;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.EndedRun;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A choice of one of the two runs. */
final class RunChooser extends ComboBox<EndedRun> {

    private final CompareModel model;
    private final Function<ComparedRuns, EndedRun> role;
    private final Tooltip hint = new Tooltip();
    private boolean showing;

    /**
     * The chooser of one run.
     *
     * @param which {@code first} or {@code second}
     * @param role which of the compared runs it shows
     */
    RunChooser(String which, CompareModel model, Function<ComparedRuns, EndedRun> role, Consumer<EndedRun> choose) {
        this.model = model;
        this.role = role;
        setId("compare-" + which);
        setTooltip(hint);
        hint.setMaxWidth(CompareBar.TOOLTIP_WIDTH);
        hint.setWrapText(true);
        setAccessibleText(Messages.text("compare.run." + which));
        setConverter(new Titles());
        valueProperty().addListener((property, before, run) -> {
            if (!showing && run != null) {
                choose.accept(run);
            }
        });
        InvalidationListener changed = change -> refresh();
        model.runs().addListener(changed);
        model.comparedProperty().addListener(changed);
        refresh();
    }

    private void refresh() {
        ComparedRuns compared = model.comparedProperty().get();
        showing = true;
        if (!model.runs().equals(getItems())) {
            getItems().setAll(model.runs());
        }
        setValue(compared == null ? null : role.apply(compared));
        showing = false;
        setDisable(compared == null);
        hint.setText(
                compared == null
                        ? Messages.text("compare.run.hint")
                        : role.apply(compared).label() + "\n\n" + Messages.text("compare.run.hint"));
    }

    /** Only writes. */
    private static final class Titles extends StringConverter<EndedRun> {

        @Override
        public String toString(@Nullable EndedRun run) {
            return run == null ? "" : run.label();
        }

        @Override
        public @Nullable EndedRun fromString(String title) {
            return null;
        }
    }
}

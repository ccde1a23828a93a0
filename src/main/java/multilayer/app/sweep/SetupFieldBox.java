package multilayer.app.sweep;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import multilayer.app.model.sweep.SetupField;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.text.Messages;

/** A number of the set-up under its name; it is gone where it means nothing. */
final class SetupFieldBox extends VBox {

    SetupFieldBox(SweepSetup setup, SetupField field) {
        getStyleClass().add("setup-field");
        TextField text = new TextField();
        text.setId("sweep-field-" + field.id());
        text.getStyleClass().add(Styles.SMALL);
        text.textProperty().bindBidirectional(setup.text(field));
        String name = Messages.name("sweep.field", field);
        String hint = Messages.text(
                "sweep.field." + field.id() + ".hint", field.range().bounds());
        text.setAccessibleText(name);
        text.setTooltip(new Tooltip(hint));
        Label label = new Label(name);
        label.setLabelFor(text);
        label.getStyleClass().add(multilayer.app.common.Styles.HINT);
        label.setMinWidth(USE_PREF_SIZE);
        setup.problem(field)
                .addListener(change -> mark(text, setup.problem(field).get(), hint));
        mark(text, setup.problem(field).get(), hint);
        getChildren().addAll(label, text);
        setup.strategyProperty().addListener(change -> SweepSection.show(this, setup.counts(field)));
        setup.budgetProperty().addListener(change -> SweepSection.show(this, setup.counts(field)));
        SweepSection.show(this, setup.counts(field));
    }

    private static void mark(TextField text, String problem, String hint) {
        text.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
        text.setAccessibleHelp(problem.isEmpty() ? hint : problem);
    }
}

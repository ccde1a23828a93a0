package multilayer.app.sweep;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.NamedConverter;
import multilayer.app.common.Numbers;
import multilayer.app.model.sweep.BudgetKind;
import multilayer.app.model.sweep.SetupField;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.experiments.sweep.Strategy;
import multilayer.text.Messages;

/** How it is searched, and for how long. */
final class StrategySection extends SweepSection {

    private final SweepSetup setup;

    StrategySection(SweepSetup setup) {
        super("sweep-how", "sweep.how");
        this.setup = setup;
        Label what = words("", multilayer.app.common.Styles.HINT);
        what.setId("sweep-strategy-what");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe,
                        setup.strategyProperty(),
                        setup.dimensions(),
                        setup.text(SetupField.GRID_POINTS)));
        FlowPane fields = new FlowPane(budget());
        fields.getStyleClass().add("setup-fields");
        fields.setRowValignment(VPos.BOTTOM);
        List.of(SetupField.values()).forEach(field -> fields.getChildren().add(new SetupFieldBox(setup, field)));
        StrategyToggles toggles = new StrategyToggles(setup.strategyProperty());
        toggles.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(toggles, what, fields);
    }

    private String describe() {
        Strategy strategy = setup.strategyProperty().get();
        String words = Messages.text("sweep.strategy." + strategy.id() + ".hint");
        return strategy == Strategy.GRID
                ? words
                        + setup.gridSize()
                                .map(size -> " " + Messages.text("sweep.grid.size", Numbers.count(size)))
                                .orElse("")
                : words;
    }

    private VBox budget() {
        ComboBox<BudgetKind> combo = new ComboBox<>();
        combo.setId("sweep-budget");
        combo.getStyleClass().add(Styles.SMALL);
        combo.setConverter(new NamedConverter<>("sweep.budget", List.of(BudgetKind.values())));
        combo.setAccessibleText(Messages.text("sweep.budget"));
        combo.setTooltip(new Tooltip(Messages.text("sweep.budget.hint")));
        boolean[] showing = {false};
        Runnable show = () -> {
            showing[0] = true;
            List<BudgetKind> possible = BudgetKind.of(setup.strategyProperty().get());
            if (!combo.getItems().equals(possible)) {
                combo.getItems().setAll(possible);
            }
            combo.setValue(setup.budgetProperty().get());
            showing[0] = false;
        };
        setup.strategyProperty().addListener(change -> show.run());
        setup.budgetProperty().addListener(change -> show.run());
        combo.valueProperty().addListener((property, before, now) -> {
            if (now != null && !showing[0]) {
                setup.budgetProperty().set(now);
            }
        });
        show.run();
        Label label = new Label(Messages.text("sweep.budget"));
        label.setLabelFor(combo);
        label.getStyleClass().add(multilayer.app.common.Styles.HINT);
        VBox box = new VBox(label, combo);
        box.getStyleClass().add("setup-field");
        return box;
    }
}

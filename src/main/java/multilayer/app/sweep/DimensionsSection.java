package multilayer.app.sweep;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.model.sweep.DimensionDraft;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.app.model.sweep.SweepWords;
import multilayer.experiments.space.Hyperparameter;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What is searched: a row for each hyperparameter. */
final class DimensionsSection extends SweepSection {

    private final SweepSetup setup;
    private final SweepController controller;
    private final MenuButton add;
    private final VBox rows = new VBox();

    DimensionsSection(SweepSetup setup, SweepController controller) {
        this(setup, controller, new MenuButton(Messages.text("sweep.dimension.add"), Icons.of(Feather.PLUS)));
    }

    private DimensionsSection(SweepSetup setup, SweepController controller, MenuButton add) {
        super(
                "sweep-dimensions",
                "sweep.dimensions",
                space("sweep-open-space", Feather.FOLDER, "sweep.space.open", controller::openSpace),
                space("sweep-save-space", Feather.SAVE, "sweep.space.save", controller::saveSpace),
                add);
        this.setup = setup;
        this.controller = controller;
        this.add = add;
        add.setId("sweep-add-dimension");
        add.getStyleClass().add("small");
        add.setTooltip(new Tooltip(Messages.text("sweep.dimension.add.hint")));
        rows.getStyleClass().add("dimension-rows");
        getChildren().add(rows);
        setup.dimensions().addListener((ListChangeListener<DimensionDraft>) change -> refresh());
        refresh();
    }

    private static Button space(String id, Feather icon, String key, Runnable action) {
        Button button = Icons.button(id, icon, Messages.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A row that is there already stays, so that what is typed there goes on. */
    private void refresh() {
        List<Node> wanted = setup.dimensions().stream().<Node>map(this::row).toList();
        if (!wanted.equals(rows.getChildren())) {
            rows.getChildren().setAll(wanted);
        }
        add.getItems().setAll(setup.addable().stream().map(this::item).toList());
        add.setDisable(setup.addable().isEmpty());
    }

    private DimensionRow row(DimensionDraft draft) {
        Optional<DimensionRow> known = rows.getChildren().stream()
                .map(DimensionRow.class::cast)
                .filter(row -> row.hyperparameter() == draft.hyperparameter())
                .findFirst();
        known.ifPresent(row -> row.show(draft));
        return known.orElseGet(() -> new DimensionRow(draft, controller));
    }

    private MenuItem item(Hyperparameter hyperparameter) {
        MenuItem item = new MenuItem(SweepWords.name(hyperparameter));
        item.setId("sweep-add-" + hyperparameter.id());
        item.setOnAction(event -> controller.add(hyperparameter));
        return item;
    }
}

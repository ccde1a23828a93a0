package multilayer.app.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import multilayer.app.common.Icons;
import multilayer.app.model.runs.RunColumn;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.model.runs.RunsModel;
import multilayer.store.runs.Origin;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Which runs and which columns the table shows. */
final class RunsBar extends HBox {

    private final TextField filter = new TextField();

    RunsBar(RunsModel model, RunColumns columns, RunsController controller) {
        getStyleClass().add("runs-bar");
        setAlignment(Pos.CENTER_LEFT);
        filter.setId("runs-filter");
        filter.setPromptText(Messages.text("runs.filter"));
        Tooltip hint = new Tooltip(Messages.text("runs.filter.hint"));
        hint.getStyleClass().add("runs-tooltip");
        filter.setTooltip(hint);
        filter.setAccessibleText(Messages.text("runs.filter"));
        filter.setAccessibleHelp(Messages.text("runs.filter.hint"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox origins = new HBox();
        origins.getStyleClass().add("runs-origins");
        origins.setAlignment(Pos.CENTER_LEFT);
        for (Origin.Kind kind : Origin.Kind.values()) {
            origins.getChildren().add(toggle(model, kind));
        }
        getChildren().setAll(filter, origins, columns(columns), refresh(controller));
    }

    /** Where the person types what to look for. */
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private static ToggleButton toggle(RunsModel model, Origin.Kind kind) {
        String word = Messages.name("runs.origin", kind);
        ToggleButton toggle = new ToggleButton(word);
        toggle.setId("runs-origin-" + kind.id());
        toggle.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        toggle.setMinWidth(USE_PREF_SIZE);
        String hint = Messages.text("runs.origin.hint", word);
        toggle.setTooltip(new Tooltip(hint));
        toggle.setAccessibleText(hint);
        toggle.selectedProperty().bindBidirectional(model.originProperty(kind));
        return toggle;
    }

    private static MenuButton columns(RunColumns columns) {
        MenuButton menu = new MenuButton(Messages.text("runs.columns"));
        menu.setId("runs-columns");
        menu.getStyleClass().add("flat");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Messages.text("runs.columns.hint")));
        menu.setAccessibleText(Messages.text("runs.columns.hint"));
        List<CheckMenuItem> items = new ArrayList<>();
        for (RunColumn column : RunColumn.values()) {
            CheckMenuItem item = new CheckMenuItem(Messages.name("runs.column", column));
            item.setId("runs-choose-" + column.id());
            item.setUserData(column);
            item.setOnAction(event -> {
                columns.show(column, item.isSelected());
                item.setSelected(columns.chosen().contains(column));
            });
            items.add(item);
        }
        InvalidationListener follow = change ->
                items.forEach(item -> item.setSelected(columns.chosen().contains((RunColumn) item.getUserData())));
        columns.chosen().addListener(follow);
        follow.invalidated(columns.chosen());
        MenuItem reset = new MenuItem(Messages.text("runs.columns.reset"));
        reset.setId("runs-columns-reset");
        reset.setOnAction(event -> columns.reset());
        menu.getItems().addAll(items);
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
        return menu;
    }

    private static Button refresh(RunsController controller) {
        Button refresh = Icons.button("runs-refresh", Feather.REFRESH_CW, Messages.text("runs.refresh"));
        refresh.setOnAction(event -> controller.refresh());
        return refresh;
    }
}

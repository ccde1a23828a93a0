package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import multilayer.app.common.Icons;
import multilayer.app.model.RunSeries;
import multilayer.app.model.TrainingModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Which earlier runs the charts show. */
final class RunsMenu extends MenuButton {

    private final TrainingModel training;
    private final ChartsController controller;
    private List<RunSeries> listed = List.of();

    RunsMenu(TrainingModel training, ChartsController controller) {
        super(Messages.text("charts.runs"), Icons.of(Feather.LAYERS));
        this.training = training;
        this.controller = controller;
        setId("runs-menu");
        getStyleClass().add("flat");
        setTooltip(new Tooltip(Messages.text("charts.runs.hint")));
        setAccessibleText(Messages.text("charts.runs.hint"));
        InvalidationListener changed = change -> update();
        training.runs().addListener(changed);
        training.revisionProperty().addListener(changed);
        setDisable(true);
    }

    private void update() {
        List<RunSeries> earlier = training.runs().stream()
                .filter(run -> training.currentRun().filter(run::equals).isEmpty())
                .toList();
        if (earlier.equals(listed)) {
            return;
        }
        listed = earlier;
        setDisable(earlier.isEmpty());
        List<MenuItem> items = new ArrayList<>();
        items.add(item("show", () -> controller.showEarlierRuns(true)));
        items.add(item("hide", () -> controller.showEarlierRuns(false)));
        items.add(item("remove", controller::removeEarlierRuns));
        if (earlier.stream().anyMatch(RunSeries::isPinned)) {
            items.add(item("unpin", controller::unpinRuns));
        }
        items.add(new SeparatorMenuItem());
        earlier.forEach(run -> items.add(runItem(run)));
        getItems().setAll(items);
    }

    private static MenuItem item(String what, Runnable action) {
        MenuItem item = new MenuItem(Messages.text("charts.runs." + what));
        item.setId("runs-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static CheckMenuItem runItem(RunSeries run) {
        CheckMenuItem item = new CheckMenuItem(run.label());
        item.setId(run.id());
        if (run.isPinned()) {
            item.setGraphic(Icons.of(Feather.BOOKMARK));
        }
        item.selectedProperty().bindBidirectional(run.visibleProperty());
        return item;
    }
}

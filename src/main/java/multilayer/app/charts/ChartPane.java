package multilayer.app.charts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** One chart with its title, readout and buttons. */
final class ChartPane extends VBox {

    private final String id;

    ChartPane(ChartModel model, ChartsController controller) {
        id = model.figure().id();
        setId(id + "-chart");
        getStyleClass().add("chart-pane");
        Plot plot = new Plot(model);
        plot.setId(id + "-plot");
        PlotGestures.install(plot, model);
        VBox.setVgrow(plot, Priority.ALWAYS);
        ChartLegend legend = new ChartLegend(model);
        String title = Messages.text("charts." + id + ".title");
        plot.accessibleTextProperty().bind(legend.accessibleTextProperty().map(text -> title + ": " + text));
        plot.setAccessibleHelp(Messages.text("charts.help"));
        Label heading = new Label(title);
        heading.getStyleClass().addAll("chart-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(heading, space, logarithmic(model), showAll(model), export(model, controller));
        header.getStyleClass().add("chart-header");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, legend, plot);
    }

    private ToggleButton logarithmic(ChartModel model) {
        ToggleButton button = labelled(new ToggleButton(Messages.text("charts.log")), "log");
        button.setSelected(model.scaleProperty().get() == Scale.LOGARITHMIC);
        button.selectedProperty().addListener((property, before, now) -> model.scaleProperty()
                .set(now ? Scale.LOGARITHMIC : Scale.LINEAR));
        model.scaleProperty().addListener((property, before, now) -> button.setSelected(now == Scale.LOGARITHMIC));
        return button;
    }

    private Button showAll(ChartModel model) {
        Button button = labelled(new Button(null, Icons.of(Feather.MAXIMIZE)), "show-all");
        button.disableProperty().bind(model.zoomedProperty().not());
        button.setOnAction(event -> model.showAll());
        return button;
    }

    private MenuButton export(ChartModel model, ChartsController controller) {
        MenuButton button = labelled(new MenuButton(null, Icons.of(Feather.DOWNLOAD)), "export");
        for (ChartFormat format : ChartFormat.values()) {
            MenuItem item = new MenuItem(Messages.text("charts.export." + format.id()));
            item.setId(id + "-export-" + format.id());
            item.setOnAction(event -> controller.export(this, model.data(), format));
            button.getItems().add(item);
        }
        MenuItem copy = new MenuItem(Messages.text("charts.copy"));
        copy.setId(id + "-copy");
        copy.setOnAction(event -> controller.copy(this, model.data()));
        button.getItems().add(copy);
        return button;
    }

    private <B extends ButtonBase> B labelled(B button, String what) {
        String words = Messages.text("charts." + what + ".hint");
        button.setId(id + "-" + what);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.getStyleClass().addAll("chart-button", "flat", "small");
        return button;
    }
}

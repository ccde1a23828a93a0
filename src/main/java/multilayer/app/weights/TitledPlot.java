package multilayer.app.weights;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;

/** A plot under its title, with the figures that it shows at the chosen epoch. */
final class TitledPlot extends VBox {

    private final Label title = new Label();
    private final Label value = new Label();

    TitledPlot(String id, Region plot) {
        setId(id);
        getStyleClass().add("titled-plot");
        title.getStyleClass().add("plot-title");
        value.setId(id + "-value");
        value.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        plot.setId(id + "-plot");
        plot.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), ": ", value.textProperty()));
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(title, value, plot);
    }

    void tell(String title, String value) {
        this.title.setText(title);
        this.value.setText(value);
    }
}

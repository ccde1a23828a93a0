package multilayer.app.compare;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import multilayer.app.evaluation.SplitToggles;
import multilayer.app.model.CompareModel;
import multilayer.app.model.ComparedRuns;
import multilayer.text.Messages;

/** Which runs are compared, and on what. */
final class CompareBar extends FlowPane {

    static final double TOOLTIP_WIDTH = 360;

    CompareBar(CompareModel model, CompareController controller) {
        getStyleClass().add("evaluation-bar");
        setRowValignment(VPos.CENTER);
        getChildren()
                .addAll(
                        named("first", new RunChooser("first", model, ComparedRuns::first, controller::chooseFirst)),
                        named(
                                "second",
                                new RunChooser("second", model, ComparedRuns::second, controller::chooseSecond)),
                        splits(model, controller));
    }

    private static HBox named(String which, RunChooser chooser) {
        Label name = new Label(Messages.text("compare." + which));
        name.getStyleClass().add("compare-name");
        name.setLabelFor(chooser);
        HBox named = new HBox(name, chooser);
        named.getStyleClass().add("compare-chooser");
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private static SplitToggles splits(CompareModel model, CompareController controller) {
        return new SplitToggles(
                "compare-split",
                model.splitProperty(),
                controller::choose,
                split -> new SimpleBooleanProperty(false),
                split -> new SimpleStringProperty(Messages.text("compare.split." + split.id())));
    }
}

package multilayer.app.labs;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import multilayer.app.common.PageSection;

/** A part of a lab's page, with a heading. */
class LabSection extends PageSection {

    LabSection(String heading, Node... actions) {
        getStyleClass().add("lab-section");
        Label title = new Label(heading);
        title.getStyleClass().add("lab-heading");
        title.setMinWidth(USE_PREF_SIZE);
        HBox line = line(title);
        line.getChildren().addAll(actions);
        getChildren().add(line);
    }

    /** Words that change, in as many lines as they need. */
    static Label words(ObservableValue<String> text, String... styles) {
        Label label = words("", styles);
        label.textProperty().bind(text);
        return label;
    }

    static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("lab-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

package multilayer.app.labs;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;

/** One lab, from its question to the answer sheet. */
final class LabPage extends ScrollPane {

    LabPage(LabsModel model, LabModel lab, LabsController controller) {
        VBox page = new VBox(
                new LabHeading(lab.lab()),
                new PredictionSection(lab),
                new RunSection(model, lab, controller),
                new ResultSection(lab, controller),
                LabSection.onlyIf(lab.measured(), new MeaningSection(model, lab)),
                LabSection.onlyIf(lab.measured(), new WordsSection(lab, controller)));
        page.getStyleClass().add("lab-page");
        page.disableProperty().bind(model.readyProperty().not());
        setId("lab-page-" + lab.lab().id());
        getStyleClass().add("lab-scroll");
        HBox.setHgrow(page, Priority.ALWAYS);
        setContent(new HBox(page));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }
}

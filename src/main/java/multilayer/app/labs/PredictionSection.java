package multilayer.app.labs;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import multilayer.app.common.Styles;
import multilayer.app.model.labs.LabModel;
import multilayer.text.Messages;

/** Where a student writes what to expect, and what that is worth. */
final class PredictionSection extends LabSection {

    PredictionSection(LabModel lab) {
        super(Messages.text("labs.predict"));
        TextArea field = WritingField.of("lab-prediction", "labs.predict", lab.predictionProperty());
        Label note = words(lab.predictionNoteBinding(), Styles.HINT);
        note.setId("lab-prediction-note");
        getChildren().addAll(field, note);
    }
}

package multilayer.app.labs;

import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;

/** A lab's question, why it matters, and what is trained to answer it. */
final class LabHeading extends VBox {

    LabHeading(Labs lab) {
        LabWords words = new LabWords(Messages::text);
        getStyleClass().add("lab-section");
        getChildren()
                .addAll(
                        LabSection.words(words.title(lab), Styles.CAPTION),
                        LabSection.words(words.question(lab), "ml-title"),
                        LabSection.words(Messages.text("labs.why." + lab.id())));
        if (!lab.isLink()) {
            getChildren().add(LabSection.words(words.settings(lab), Styles.HINT));
        }
    }
}

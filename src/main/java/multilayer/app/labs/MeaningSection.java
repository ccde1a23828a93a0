package multilayer.app.labs;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.experiments.lab.LabWords;
import multilayer.text.Messages;

/** What a lab's figures say, once it is not running. */
final class MeaningSection extends LabSection {

    private final LabWords words = new LabWords(Messages::text);
    private final LabModel lab;
    private final BooleanBinding going;
    private final VBox sentences = new VBox();

    MeaningSection(LabsModel model, LabModel lab) {
        super(Messages.text("labs.meaning"));
        this.lab = lab;
        going = model.isGoing(lab.lab());
        sentences.setId("lab-meaning");
        sentences.getStyleClass().add("lab-sentences");
        getChildren()
                .addAll(
                        onlyIf(going, words(Messages.text("labs.meaning.going"), Styles.HINT)),
                        onlyIf(going.not(), sentences));
        going.addListener(change -> refresh());
        lab.knownProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        if (!going.get()) {
            sentences
                    .getChildren()
                    .setAll(words.sentences(lab.knownProperty().get().result()).stream()
                            .map(sentence -> words(sentence))
                            .toList());
        }
    }
}

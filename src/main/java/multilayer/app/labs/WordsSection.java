package multilayer.app.labs;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import multilayer.app.common.Icons;
import multilayer.app.model.labs.LabModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Where a student writes about what came out, and takes it all along. */
final class WordsSection extends LabSection {

    WordsSection(LabModel lab, LabsController controller) {
        super(Messages.text("labs.words"));
        Button export = new Button(Messages.text("labs.export"), Icons.of(Feather.DOWNLOAD));
        export.setId("lab-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setTooltip(new Tooltip(Messages.text("labs.export.hint")));
        export.setAccessibleHelp(Messages.text("labs.export.hint"));
        export.setOnAction(event -> controller.export(lab));
        getChildren().addAll(WritingField.of("lab-words", "labs.words", lab.wordsProperty()), line(export));
    }
}

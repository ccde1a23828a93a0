package multilayer.app.about;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import multilayer.app.model.system.AboutModel;
import multilayer.system.Licence;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Every part of the program, and beside it the text of its licence. */
final class LicencesView extends SplitPane {

    private static final double LIST_SHARE = 0.4;

    LicencesView(ObservableList<Licence> licences) {
        ListView<Licence> list = new ListView<>(licences);
        list.setId("about-licences");
        list.setAccessibleText(Messages.text("about.licences"));
        list.setCellFactory(view -> new Cell());
        TextArea text = new TextArea();
        text.setId("about-licence-text");
        text.setAccessibleText(Messages.text("about.licenceText"));
        text.setEditable(false);
        text.setWrapText(true);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> text.setText(now == null ? "" : AboutModel.text(now)));
        ListChangeListener<Licence> selectFirst =
                change -> list.getSelectionModel().selectFirst();
        licences.addListener(selectFirst);
        list.getSelectionModel().selectFirst();
        getItems().setAll(list, text);
        setDividerPositions(LIST_SHARE);
    }

    private static final class Cell extends ListCell<Licence> {

        @Override
        protected void updateItem(@Nullable Licence licence, boolean empty) {
            super.updateItem(licence, empty);
            setText(licence == null || empty ? null : AboutModel.title(licence));
        }
    }
}

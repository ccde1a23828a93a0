package multilayer.app.labs;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.labs.LabsModel;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;

/** The catalog of labs: each with its question and how far it is. */
final class LabList extends ListView<Labs> {

    private static final double INSETS = 36;

    private final LabWords words = new LabWords(Messages::text);
    private final LabsModel model;

    LabList(LabsModel model, LabsController controller) {
        super(FXCollections.observableArrayList(Labs.values()));
        this.model = model;
        setId("lab-list");
        getStyleClass().add("lab-list");
        setAccessibleText(Messages.text("labs.list"));
        setCellFactory(list -> new LabCell());
        getSelectionModel().select(model.chosenProperty().get());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                controller.choose(now);
            }
        });
        model.chosenProperty()
                .addListener((property, before, now) -> getSelectionModel().select(now));
        InvalidationListener refresh = change -> refresh();
        model.goingProperty().addListener(refresh);
        model.labs().forEach(lab -> lab.knownProperty().addListener(refresh));
    }

    private final class LabCell extends ListCell<Labs> {

        private final Label title = LabSection.words("", "lab-heading");
        private final Label state = new Label();
        private final Label question = LabSection.words("", Styles.HINT);
        private final VBox box;

        LabCell() {
            state.getStyleClass().addAll(Styles.CAPTION);
            state.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            box = new VBox(new HBox(title, state), question);
            box.getStyleClass().add("lab-cell");
            box.prefWidthProperty().bind(LabList.this.widthProperty().subtract(INSETS));
        }

        /** As many lines as the words need in the list's width; by itself a cell would not ask for it. */
        @Override
        protected double computePrefHeight(double width) {
            return isEmpty()
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + box.prefHeight(box.getPrefWidth()) + snappedBottomInset();
        }

        @Override
        protected void updateItem(Labs lab, boolean empty) {
            super.updateItem(lab, empty);
            boolean blank = empty || lab == null;
            setGraphic(blank ? null : box);
            setId(blank ? null : "lab-" + lab.id());
            if (!blank) {
                title.setText(words.title(lab));
                state.setText(model.stateOf(lab));
                question.setText(words.question(lab));
                setAccessibleText(
                        Messages.text("labs.list.accessible", title.getText(), question.getText(), state.getText()));
            }
        }
    }
}

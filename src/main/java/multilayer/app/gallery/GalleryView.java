package multilayer.app.gallery;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Shown;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.GalleryState;
import multilayer.app.model.SampleModel;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The Gallery tab: every image that the network gets wrong, and each of them closely. */
public final class GalleryView extends BorderPane {

    private final SampleModel sample;
    private final GalleryController controller;
    private final GalleryGrid grid;

    /** @param bar chooses split and epoch; stands above everything */
    public GalleryView(
            Node bar,
            EvaluationModel evaluation,
            GalleryModel gallery,
            SampleModel sample,
            TransportModel transport,
            GalleryController controller) {
        this.sample = sample;
        this.controller = controller;
        setId("gallery");
        getStyleClass().add("gallery");
        getStylesheets().addAll(ParameterForm.stylesheet("form"), ParameterForm.stylesheet("gallery"));
        GalleryFilters filters = new GalleryFilters(evaluation, gallery, controller);
        filters.disableProperty().bind(evaluation.evaluationProperty().isNull());
        Label count = new Label();
        count.setId("gallery-count");
        count.getStyleClass().addAll("gallery-count", Styles.FIGURES);
        count.textProperty().bind(gallery.countProperty());
        grid = new GalleryGrid(evaluation, gallery, controller);
        grid.visibleProperty().bind(gallery.stateProperty().isEqualTo(GalleryState.SHOWN));
        setTop(new VBox(bar, filters, countAndExport(count, gallery)));
        setCenter(new StackPane(grid, new GalleryReason(gallery, transport, controller)));
        setRight(new SampleView(sample, controller));
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        Shown.watch(this, controller::look, controller::lookAway);
    }

    private HBox countAndExport(Label count, GalleryModel gallery) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button export = new Button(Messages.text("gallery.export"), Icons.of(Feather.DOWNLOAD));
        export.setId("gallery-export");
        export.getStyleClass().addAll("flat", "small");
        export.setTooltip(new Tooltip(Messages.text("gallery.export.hint")));
        export.disableProperty().bind(gallery.stateProperty().isNotEqualTo(GalleryState.SHOWN));
        export.setOnAction(event -> controller.export());
        HBox row = new HBox(count, space, export);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gallery-count-row");
        return row;
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && sample.openedProperty().get() != null) {
            controller.close();
            grid.requestFocus();
            event.consume();
        }
    }
}

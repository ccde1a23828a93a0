package multilayer.app.gallery;

import impl.org.controlsfx.skin.GridViewSkin;
import java.util.Map;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.GalleryModel;
import multilayer.text.Messages;
import org.controlsfx.control.GridView;

/** The tiles, of which only those that can be seen are nodes. Arrow keys choose one, Enter opens it. */
final class GalleryGrid extends GridView<Integer> {

    /** Room for the longest class names below a small image. */
    private static final double LEAST_WIDTH = 112;

    private static final double PADDING = 12;
    private static final double WORDS_HEIGHT = 34;
    private static final int PAGE_ROWS = 4;

    private final GalleryModel gallery;
    private final GalleryController controller;

    GalleryGrid(EvaluationModel evaluation, GalleryModel gallery, GalleryController controller) {
        super(gallery.samples());
        this.gallery = gallery;
        this.controller = controller;
        setId("gallery-grid");
        setFocusTraversable(true);
        setHorizontalCellSpacing(0);
        setVerticalCellSpacing(0);
        setCellFactory(grid -> new GalleryTile(evaluation, gallery, controller));
        cellWidthProperty()
                .bind(gallery.tileSizeProperty().map(size -> Math.max(size.doubleValue() + PADDING, LEAST_WIDTH)));
        cellHeightProperty().bind(gallery.tileSizeProperty().add(PADDING + WORDS_HEIGHT));
        accessibleTextProperty().bind(gallery.countProperty().map(count -> Messages.text("gallery.grid", count)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        setOnMousePressed(event -> requestFocus());
        gallery.chosenProperty().addListener((property, before, chosen) -> scrollTo(chosen.intValue()));
    }

    private void press(KeyEvent event) {
        int row = columns();
        int all = gallery.samples().size();
        Map<KeyCode, Integer> steps = Map.of(
                KeyCode.LEFT,
                -1,
                KeyCode.RIGHT,
                1,
                KeyCode.UP,
                -row,
                KeyCode.DOWN,
                row,
                KeyCode.PAGE_UP,
                -PAGE_ROWS * row,
                KeyCode.PAGE_DOWN,
                PAGE_ROWS * row,
                KeyCode.HOME,
                -all,
                KeyCode.END,
                all);
        Integer step = steps.get(event.getCode());
        if (step != null) {
            controller.move(step);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            controller.openChosen();
            event.consume();
        }
    }

    private int columns() {
        return getSkin() instanceof GridViewSkin<?> skin ? skin.computeMaxCellsInRow() : 1;
    }

    private void scrollTo(int index) {
        if (index >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index / columns());
        }
    }
}

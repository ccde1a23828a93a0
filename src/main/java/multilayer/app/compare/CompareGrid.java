package multilayer.app.compare;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import multilayer.app.model.CompareModel;
import multilayer.text.Messages;
import org.controlsfx.control.GridView;

/** The images that only one run gets right, of which only those that can be seen are nodes. */
final class CompareGrid extends GridView<Integer> {

    private static final double CELL_WIDTH = 128;
    private static final double CELL_HEIGHT = 152;

    /** By how many rows a key moves. */
    private static final Map<KeyCode, Integer> MOVES = Map.of(
            KeyCode.UP, -1,
            KeyCode.DOWN, 1,
            KeyCode.PAGE_UP, -3,
            KeyCode.PAGE_DOWN, 3,
            KeyCode.HOME, -100_000,
            KeyCode.END, 100_000);

    CompareGrid(CompareModel model) {
        super(model.samples());
        setId("compare-grid");
        setFocusTraversable(true);
        setHorizontalCellSpacing(0);
        setVerticalCellSpacing(0);
        setCellWidth(CELL_WIDTH);
        setCellHeight(CELL_HEIGHT);
        setCellFactory(grid -> new CompareTile(model));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                model.showsSecondProperty().get() ? "compare.grid.second" : "compare.grid.first",
                                model.samples().size()),
                        model.samples(),
                        model.showsSecondProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::scroll);
        setOnMousePressed(event -> requestFocus());
    }

    private void scroll(KeyEvent event) {
        Integer rows = MOVES.get(event.getCode());
        if (rows != null && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(rows * CELL_HEIGHT);
            event.consume();
        }
    }
}

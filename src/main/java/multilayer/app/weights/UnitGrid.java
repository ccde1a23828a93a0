package multilayer.app.weights;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.WeightsModel;
import multilayer.engine.eval.LayerStatistics;
import multilayer.text.Messages;
import org.controlsfx.control.GridView;

/** All units of the first layer as images, with the scale that their colours have in common. */
final class UnitGrid extends BorderPane {

    private static final double GAP = 2;
    private static final double ROW = UnitCell.SIZE + 2 * GAP + 4;

    /** By how many rows a key moves. */
    private static final Map<KeyCode, Integer> MOVES = Map.of(
            KeyCode.UP, -1,
            KeyCode.DOWN, 1,
            KeyCode.PAGE_UP, -5,
            KeyCode.PAGE_DOWN, 5,
            KeyCode.HOME, -100_000,
            KeyCode.END, 100_000);

    private final WeightsModel model;
    private final ObservableList<UnitImage> units = FXCollections.observableArrayList();
    private final GridView<UnitImage> grid = new GridView<>(units);
    private final Label title = new Label();
    private final Label lower = new Label();
    private final Label upper = new Label();

    UnitGrid(WeightsModel model) {
        this.model = model;
        setId("weights-units");
        getStyleClass().add("unit-grid");
        title.getStyleClass().add("plot-title");
        grid.setId("weights-grid");
        grid.setCellFactory(view -> new UnitCell());
        grid.setCellWidth(UnitCell.SIZE + 4);
        grid.setCellHeight(UnitCell.SIZE + 4);
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        grid.setFocusTraversable(true);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::scroll);
        grid.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), ". ", Messages.text("weights.keys")));
        setTop(title);
        setCenter(grid);
        setBottom(scale());
        model.shownProperty().addListener(change -> refresh());
        refresh();
    }

    private VBox scale() {
        Region ramp = new Region();
        ramp.getStyleClass().add("weight-ramp");
        HBox.setHgrow(ramp, Priority.ALWAYS);
        for (Label end : List.of(lower, upper)) {
            end.getStyleClass().add(Styles.FIGURES);
            end.setMinWidth(USE_PREF_SIZE);
        }
        lower.setId("weights-lower");
        upper.setId("weights-upper");
        HBox line = new HBox(lower, ramp, upper);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("weight-scale");
        Tooltip.install(line, new Tooltip(Messages.text("weights.scale.hint")));
        Label hint = new Label(Messages.text("weights.scale"));
        hint.getStyleClass().add(Styles.HINT);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox scale = new VBox(line, hint);
        scale.getStyleClass().add("weight-legend");
        return scale;
    }

    private void scroll(KeyEvent event) {
        Integer rows = MOVES.get(event.getCode());
        if (rows != null && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(rows * ROW);
            event.consume();
        }
    }

    private void refresh() {
        EpochStatistics state = model.shownProperty().get();
        if (state == null) {
            units.clear();
            return;
        }
        LayerStatistics layer = state.layers().get(0);
        title.setText(
                Messages.text("weights.units", Numbers.count(layer.units()), state.imageRows(), state.imageColumns()));
        lower.setText(Numbers.significant(-layer.weightBound(), 2).replace('-', '\u2212'));
        upper.setText("+" + Numbers.significant(layer.weightBound(), 2));
        model.firstWeights()
                .ifPresent(weights -> units.setAll(IntStream.range(0, layer.units())
                        .mapToObj(unit -> new UnitImage(unit, state.imageRows(), state.imageColumns(), weights, layer))
                        .toList()));
    }
}

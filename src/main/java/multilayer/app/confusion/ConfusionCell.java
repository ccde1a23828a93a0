package multilayer.app.confusion;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Styles;
import multilayer.app.model.ConfusionTable;
import multilayer.app.model.ConfusionTable.Cell;

/** One cell: its number on a colour that says how much it weighs. */
final class ConfusionCell extends StackPane {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final PseudoClass CROSSED = PseudoClass.getPseudoClass("crossed");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** What is there at all can be told from nothing. */
    private static final double FAINTEST = 0.1;

    /** The diagonal is large by nature, and no news. */
    private static final double MOST_OF_THE_DIAGONAL = 0.35;

    /** From here on black is easier to read on vermilion than white: both at least 4.5:1. */
    private static final double BLACK_FROM = 0.68;

    private final Cell cell;
    private final Region shade = new Region();
    private final Label number = new Label();

    ConfusionCell(Cell cell) {
        this.cell = cell;
        setId("confusion-%d-%d".formatted(cell.label(), cell.predicted()));
        getStyleClass().addAll("confusion-cell", cell.isRight() ? "right" : "wrong");
        shade.getStyleClass().add("shade");
        number.getStyleClass().add(Styles.FIGURES);
        getChildren().addAll(shade, number);
    }

    Cell cell() {
        return cell;
    }

    void show(ConfusionTable table) {
        double intensity = table.intensity(cell);
        boolean none = table.count(cell) == 0;
        double opacity = none ? 0 : FAINTEST + (1 - FAINTEST) * intensity;
        shade.setOpacity(cell.isRight() ? MOST_OF_THE_DIAGONAL * opacity : opacity);
        pseudoClassStateChanged(NONE, none);
        pseudoClassStateChanged(STRONG, shade.getOpacity() >= BLACK_FROM);
        number.setText(table.text(cell));
    }

    /** Marks the cell that is pointed at and those in its row and column. */
    void mark(boolean crossed, boolean current) {
        pseudoClassStateChanged(CROSSED, crossed);
        pseudoClassStateChanged(CURRENT, current);
    }
}

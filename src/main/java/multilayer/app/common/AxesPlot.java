package multilayer.app.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Two axes with their grid, and between them what a chart places there. */
public abstract class AxesPlot extends Region {

    private static final double TOP = 28;
    private static final double BOTTOM = 44;
    private static final double RIGHT = 16;
    private static final double LABEL_GAP = 8;
    private static final double LEAST_LEFT = 40;

    private final Label acrossName = label("plot-name", "");
    private final Label upName = label("plot-name", "");
    private final Path grid = new Path();
    private final List<Label> acrossLabels = new ArrayList<>();
    private final List<Label> upLabels = new ArrayList<>();
    private List<PlotMark> across = List.of();
    private List<PlotMark> up = List.of();
    private boolean gridAcross;

    @SuppressWarnings("this-escape") // only into the node's own setters, which nobody overrides
    protected AxesPlot() {
        getStyleClass().add("axes-plot");
        grid.getStyleClass().add("plot-grid");
        grid.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(280, 220);
        setPrefSize(600, 320);
    }

    /**
     * Shows other content.
     *
     * @param lines whether grid lines run up from the marks across
     */
    protected final void show(
            String acrossTitle, List<PlotMark> acrossMarks, boolean lines, String upTitle, List<PlotMark> upMarks) {
        acrossName.setText(acrossTitle);
        upName.setText(upTitle);
        across = acrossMarks;
        up = upMarks;
        gridAcross = lines;
        relabel(acrossLabels, acrossMarks);
        relabel(upLabels, upMarks);
        getChildren().setAll(grid);
        getChildren().addAll(content());
        getChildren().addAll(acrossLabels);
        getChildren().addAll(upLabels);
        getChildren().addAll(acrossName, upName);
        requestLayout();
    }

    private static void relabel(List<Label> labels, List<PlotMark> marks) {
        labels.clear();
        marks.forEach(mark -> labels.add(label("plot-tick", mark.label())));
    }

    /** What {@link #place} places: not managed. */
    protected abstract List<Node> content();

    /** Places the content; {@link #x} and {@link #y} tell where. */
    protected abstract void place();

    /** Where a share of the axis across is, in pixels. */
    protected final double x(double share) {
        return left() + share * width();
    }

    /** Where a share of the axis up is, in pixels. */
    protected final double y(double share) {
        return TOP + (1 - share) * height();
    }

    /** The room between the axes' ends, in pixels. */
    protected final double width() {
        return Math.max(getWidth() - left() - RIGHT, 1);
    }

    private double height() {
        return Math.max(getHeight() - TOP - BOTTOM, 1);
    }

    private double left() {
        double widest = upLabels.stream()
                .mapToDouble(label -> label.prefWidth(-1))
                .max()
                .orElse(0);
        return Math.max(Math.ceil(widest) + LABEL_GAP, LEAST_LEFT);
    }

    @Override
    protected void layoutChildren() {
        drawGrid();
        for (int index = 0; index < up.size(); index++) {
            Label label = upLabels.get(index);
            label.autosize();
            label.relocate(
                    Math.rint(left() - LABEL_GAP - label.getWidth()),
                    Math.rint(y(up.get(index).share()) - label.getHeight() / 2));
        }
        placeAcross();
        upName.autosize();
        upName.relocate(0, 0);
        acrossName.autosize();
        acrossName.relocate(
                Math.rint(x(0.5) - acrossName.getWidth() / 2), Math.rint(getHeight() - acrossName.getHeight()));
        place();
    }

    /** Leaves out what would touch its neighbour. */
    private void placeAcross() {
        double end = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < across.size(); index++) {
            Label label = acrossLabels.get(index);
            label.autosize();
            double start = Math.rint(x(across.get(index).share()) - label.getWidth() / 2);
            label.relocate(start, Math.rint(y(0) + 6));
            label.setVisible(start > end + LABEL_GAP);
            if (label.isVisible()) {
                end = start + label.getWidth();
            }
        }
    }

    private void drawGrid() {
        grid.getElements().clear();
        for (PlotMark mark : up) {
            double y = crisp(y(mark.share()));
            grid.getElements().addAll(new MoveTo(x(0), y), new LineTo(x(1), y));
        }
        if (gridAcross) {
            for (PlotMark mark : across) {
                double x = crisp(x(mark.share()));
                grid.getElements().addAll(new MoveTo(x, y(0)), new LineTo(x, y(1)));
            }
        }
    }

    /** The middle of the pixel at a position, where a line one pixel wide is sharp. */
    protected static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    /** {@code node} as something that {@link #place} places. */
    public static <N extends Node> N unmanaged(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        node.setManaged(false);
        return node;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, Styles.FIGURES);
        return label;
    }
}

package multilayer.app.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import multilayer.app.common.Styles;
import multilayer.app.model.ConfusionModel;
import multilayer.app.model.ConfusionTable;
import multilayer.app.model.ConfusionTable.Cell;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The matrix with its class names and sums. Arrow keys move over its cells, Enter and a click show the images of one. */
final class MatrixPane extends Region {

    private static final PseudoClass CROSSED = PseudoClass.getPseudoClass("crossed");
    private static final double NARROWEST_CELL = 38;
    private static final double WIDEST_CELL = 60;
    private static final double HEIGHT_OF_WIDTH = 0.6;
    private static final double SUM_WIDTH = 56;
    private static final double GAP = 8;

    private final ConfusionController controller;
    private final Label corner = label("confusion-corner", Messages.text("confusion.axes"));
    private final Label total = label("confusion-sum", "");
    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();
    private final List<Label> rowSums = new ArrayList<>();
    private final List<Label> columnSums = new ArrayList<>();
    private final List<ConfusionCell> cells = new ArrayList<>();
    private List<String> names = List.of();

    MatrixPane(ConfusionModel model, ConfusionController controller) {
        this.controller = controller;
        setId("confusion-matrix");
        getStyleClass().add("confusion-matrix");
        setFocusTraversable(true);
        accessibleTextProperty().bind(model.sentence());
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        setOnMouseExited(event -> leave());
        focusedProperty().addListener((property, was, focused) -> {
            if (focused && model.cellProperty().get() == null) {
                controller.move(0, 0);
            } else if (!focused && !isHover()) {
                controller.pointAtNothing();
            }
        });
        model.table().addListener((property, before, table) -> show(table));
        model.cellProperty().addListener((property, before, cell) -> mark(cell));
        show(model.table().get());
    }

    private static Label label(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClass, Styles.FIGURES);
        return label;
    }

    private void leave() {
        if (!isFocused()) {
            controller.pointAtNothing();
        }
    }

    private void handleKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> controller.move(-1, 0);
            case DOWN -> controller.move(1, 0);
            case LEFT -> controller.move(0, -1);
            case RIGHT -> controller.move(0, 1);
            case ENTER, SPACE -> controller.openImages();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(@Nullable ConfusionTable table) {
        if (table == null) {
            return;
        }
        if (!table.classNames().equals(names)) {
            build(table);
        }
        cells.forEach(cell -> cell.show(table));
        setTexts(rowSums, table::labelled);
        setTexts(columnSums, table::answered);
        total.setText(table.total());
    }

    private static void setTexts(List<Label> labels, IntFunction<String> text) {
        for (int index = 0; index < labels.size(); index++) {
            labels.get(index).setText(text.apply(index));
        }
    }

    private void build(ConfusionTable table) {
        names = table.classNames();
        List.of(rowNames, columnNames, rowSums, columnSums).forEach(List::clear);
        cells.clear();
        for (int row = 0; row < table.classes(); row++) {
            rowNames.add(label("confusion-name", names.get(row)));
            columnNames.add(label("confusion-name", names.get(row)));
            columnNames.get(row).setRotate(-90);
            rowSums.add(label("confusion-sum", ""));
            columnSums.add(label("confusion-sum", ""));
            for (int column = 0; column < table.classes(); column++) {
                cells.add(cell(new Cell(row, column)));
            }
        }
        getChildren().setAll(corner, total);
        List.of(rowNames, columnNames, rowSums, columnSums, cells).forEach(getChildren()::addAll);
    }

    private ConfusionCell cell(Cell cell) {
        ConfusionCell node = new ConfusionCell(cell);
        node.setOnMouseEntered(event -> controller.pointAt(cell));
        node.setOnMouseClicked(event -> {
            requestFocus();
            controller.pointAt(cell);
            controller.openImages();
        });
        return node;
    }

    private void mark(@Nullable Cell pointed) {
        for (ConfusionCell node : cells) {
            Cell cell = node.cell();
            boolean crossed =
                    pointed != null && (cell.label() == pointed.label() || cell.predicted() == pointed.predicted());
            node.mark(crossed, cell.equals(pointed));
        }
        for (int index = 0; index < rowNames.size(); index++) {
            boolean row = pointed != null && pointed.label() == index;
            boolean column = pointed != null && pointed.predicted() == index;
            rowNames.get(index).pseudoClassStateChanged(CROSSED, row);
            rowSums.get(index).pseudoClassStateChanged(CROSSED, row);
            columnNames.get(index).pseudoClassStateChanged(CROSSED, column);
            columnSums.get(index).pseudoClassStateChanged(CROSSED, column);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double nameWidth() {
        return Math.ceil(rowNames.stream()
                        .mapToDouble(name -> name.prefWidth(-1))
                        .max()
                        .orElse(0))
                + GAP;
    }

    private double cellWidth(double width) {
        double each = (width - nameWidth() - SUM_WIDTH) / Math.max(names.size(), 1);
        return Math.floor(Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, each)));
    }

    private static double cellHeight(double cellWidth) {
        return Math.floor(HEIGHT_OF_WIDTH * cellWidth);
    }

    @Override
    protected double computeMinWidth(double height) {
        return nameWidth() + names.size() * NARROWEST_CELL + SUM_WIDTH;
    }

    @Override
    protected double computePrefWidth(double height) {
        return nameWidth() + names.size() * WIDEST_CELL + SUM_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        double cell = cellHeight(cellWidth(width < 0 ? prefWidth(-1) : width));
        return nameWidth() + (names.size() + 1) * cell;
    }

    @Override
    protected void layoutChildren() {
        double left = nameWidth();
        double width = cellWidth(getWidth());
        double height = cellHeight(width);
        int count = names.size();
        corner.resizeRelocate(0, left - corner.prefHeight(-1) - GAP / 2, left, corner.prefHeight(-1));
        for (int index = 0; index < count; index++) {
            double along = left + index * width;
            double down = left + index * height;
            rowNames.get(index).resizeRelocate(0, down, left - GAP, height);
            rowSums.get(index).resizeRelocate(left + count * width, down, SUM_WIDTH, height);
            columnSums.get(index).resizeRelocate(along, left + count * height, width, height);
            layoutColumnName(columnNames.get(index), along + width / 2, left - GAP / 2);
        }
        total.resizeRelocate(left + count * width, left + count * height, SUM_WIDTH, height);
        for (ConfusionCell cell : cells) {
            double x = left + cell.cell().predicted() * width;
            double y = left + cell.cell().label() * height;
            cell.resizeRelocate(x, y, width - 1, height - 1);
        }
    }

    /** It is turned about its centre, and ends above its column. */
    private static void layoutColumnName(Label name, double centre, double bottom) {
        double length = Math.ceil(name.prefWidth(-1));
        double thickness = Math.ceil(name.prefHeight(-1));
        name.resizeRelocate(
                Math.rint(centre - length / 2), Math.rint(bottom - length / 2 - thickness / 2), length, thickness);
    }
}

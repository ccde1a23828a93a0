package multilayer.app.confusion;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.ConfusionTable;
import multilayer.app.model.EvaluationFigures;
import multilayer.engine.eval.Calibration.Bin;
import multilayer.text.Messages;

/**
 * How often answers of a confidence are right: on the diagonal the network knows what it knows. Bars tell the share of the images
 * that are answered with each confidence.
 */
final class ReliabilityDiagram extends Region {

    private static final double LEFT = 40;
    private static final double BOTTOM = 36;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final double DOT = 4;
    private static final List<Double> TICKS = List.of(0.0, 0.5, 1.0);

    private final Label across = text("diagram-title", Messages.text("confusion.confidence"));
    private final Label up = text("diagram-title", Messages.text("confusion.accuracy"));
    private final List<Label> ticksBelow = ticks();
    private final List<Label> ticksBeside = ticks();
    private final Region frame = new Region();
    private final Line diagonal = new Line();
    private final Polyline curve = new Polyline();
    private final List<BinMark> marks = new ArrayList<>();

    /** What is drawn of a bin that has samples. */
    private record BinMark(Bin bin, double share, Region bar, Circle dot) {}

    ReliabilityDiagram() {
        setId("confusion-calibration");
        getStyleClass().add("reliability");
        setPrefSize(304, 240);
        setMinSize(240, 200);
        up.setRotate(-90);
        frame.getStyleClass().add("diagram-frame");
        diagonal.getStyleClass().add("reliability-diagonal");
    }

    private static List<Label> ticks() {
        return TICKS.stream()
                .map(tick -> text("diagram-tick", Numbers.exact(tick)))
                .toList();
    }

    void show(ConfusionTable table) {
        List<Bin> bins = table.calibration().bins();
        int total = bins.stream().mapToInt(Bin::samples).sum();
        marks.clear();
        bins.stream().filter(bin -> bin.samples() > 0).forEach(bin -> marks.add(mark(bin, total, table)));
        String split = "split-" + table.split().id();
        curve.getStyleClass().setAll("reliability-curve", split);
        getChildren().setAll(frame);
        marks.forEach(mark -> getChildren().add(mark.bar));
        getChildren().addAll(diagonal, curve);
        marks.forEach(mark -> getChildren().add(mark.dot));
        getChildren().addAll(ticksBelow);
        getChildren().addAll(ticksBeside);
        getChildren().addAll(across, up);
        setAccessibleText(table.calibrationError());
    }

    private static BinMark mark(Bin bin, int total, ConfusionTable table) {
        double share = (double) bin.samples() / total;
        Region bar = new Region();
        bar.getStyleClass().add("reliability-share");
        bar.setMouseTransparent(true);
        Circle dot = new Circle(DOT);
        dot.getStyleClass().addAll("reliability-dot", "split-" + table.split().id());
        Tooltip.install(dot, new Tooltip(describe(bin, share, table)));
        return new BinMark(bin, share, bar, dot);
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(LEFT, TOP, width(), height());
        diagonal.setStartX(x(0));
        diagonal.setStartY(y(0));
        diagonal.setEndX(x(1));
        diagonal.setEndY(y(1));
        List<Double> points = new ArrayList<>();
        for (BinMark mark : marks) {
            Bin bin = mark.bin;
            double left = x(bin.lower()) + 1;
            double top = y(mark.share);
            mark.bar.resizeRelocate(left, top, x(bin.upper()) - 1 - left, y(0) - top);
            mark.dot.setCenterX(x(bin.confidence()));
            mark.dot.setCenterY(y(bin.accuracy()));
            points.add(x(bin.confidence()));
            points.add(y(bin.accuracy()));
        }
        curve.getPoints().setAll(points);
        for (int index = 0; index < TICKS.size(); index++) {
            centre(ticksBelow.get(index), x(TICKS.get(index)), TOP + height() + 10);
            centre(ticksBeside.get(index), LEFT - 14, y(TICKS.get(index)));
        }
        centre(across, x(0.5), TOP + height() + 26);
        centre(up, 8, y(0.5));
    }

    private static String describe(Bin bin, double share, ConfusionTable shown) {
        return Messages.text(
                "confusion.bin",
                Numbers.significant(bin.lower(), 2),
                Numbers.significant(bin.upper(), 2),
                bin.samples(),
                Numbers.percent(share, 1),
                EvaluationFigures.share(bin.confidence()),
                EvaluationFigures.share(bin.accuracy()),
                shown.source());
    }

    private double width() {
        return getWidth() - LEFT - RIGHT;
    }

    private double height() {
        return getHeight() - TOP - BOTTOM;
    }

    private double x(double confidence) {
        return LEFT + confidence * width();
    }

    private double y(double accuracy) {
        return TOP + (1 - accuracy) * height();
    }

    private static Label text(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClass, Styles.FIGURES);
        return label;
    }

    private static void centre(Label label, double x, double y) {
        label.autosize();
        label.relocate(Math.rint(x - label.getWidth() / 2), Math.rint(y - label.getHeight() / 2));
    }
}

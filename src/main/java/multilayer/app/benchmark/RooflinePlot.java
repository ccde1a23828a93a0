package multilayer.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import multilayer.app.common.AxesPlot;
import multilayer.app.common.PlotAxis;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.Roof;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.roofline.ArithmeticIntensity;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** What each device attains at most by operations for each byte, and where its products lie below that. */
final class RooflinePlot extends AxesPlot {

    private static final double DOT = 4;
    private static final double LABEL_GAP = 6;

    private final List<Shown> shown = new ArrayList<>();
    private final Line stepLine = unmanaged(new Line(), "roof-step");
    private final Label stepName = unmanaged(new Label(Messages.text("benchmark.roof.step")), "roof-step-name");
    private PlotAxis across = PlotAxis.around(Scale.LOGARITHMIC);
    private PlotAxis up = PlotAxis.around(Scale.LOGARITHMIC);
    private double step = Double.NaN;

    private record Dot(Measurement product, Circle circle) {}

    private record Shown(Roof roof, Polyline line, Label name, List<Dot> dots) {}

    RooflinePlot() {
        setId("benchmark-roofline-plot");
    }

    /** @param stepIntensity operations for each byte of a training step's products; NaN if there are none */
    void show(List<Roof> roofs, double stepIntensity) {
        step = stepIntensity;
        double farthest = DoubleStream.concat(
                        DoubleStream.of(stepIntensity).filter(Double::isFinite),
                        roofs.stream()
                                .flatMapToDouble(roof -> DoubleStream.concat(
                                        DoubleStream.of(2 * roof.ridge()),
                                        roof.products().stream().mapToDouble(RooflinePlot::intensity))))
                .max()
                .orElse(100);
        across = PlotAxis.around(Scale.LOGARITHMIC, 0.11, 1.5 * farthest);
        up = PlotAxis.around(
                Scale.LOGARITHMIC,
                roofs.stream()
                        .flatMapToDouble(roof -> DoubleStream.concat(
                                DoubleStream.of(roof.attainable(across.lower()), roof.peakGigaflops()),
                                roof.products().stream().mapToDouble(Measurement::gigaflopsPerSecond)))
                        .toArray());
        shown.clear();
        roofs.forEach(roof -> shown.add(shown(roof)));
        show(
                Messages.text("benchmark.axis.intensity"),
                across.marks(),
                true,
                Messages.text("benchmark.axis.gigaflops"),
                up.marks());
        setAccessibleText(Messages.text("benchmark.roof.accessible", roofs.size()));
    }

    private static double intensity(Measurement product) {
        return ArithmeticIntensity.of(product.shape(), ElementType.FLOAT32);
    }

    private static Shown shown(Roof roof) {
        String style = "roof-" + roof.device().kind().id();
        Polyline line = unmanaged(new Polyline(), style, "roof-line");
        List<Dot> dots = roof.products().stream()
                .map(product -> dot(roof, product, style))
                .toList();
        Label name = unmanaged(new Label(BenchmarkWords.device(roof.device())), "roof-name");
        return new Shown(roof, line, name, dots);
    }

    private static Dot dot(Roof roof, Measurement product, String style) {
        Circle circle = unmanaged(new Circle(DOT), style, "roof-dot");
        Tooltip.install(
                circle,
                new Tooltip(Messages.text(
                        "benchmark.roof.point",
                        BenchmarkWords.device(roof.device()),
                        product.shape().toString(),
                        BenchmarkWords.significant(product.gigaflopsPerSecond()),
                        Math.round(100 * product.gigaflopsPerSecond() / roof.attainable(intensity(product))))));
        return new Dot(product, circle);
    }

    @Override
    protected List<Node> content() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(stepLine);
        shown.forEach(each -> nodes.add(each.line));
        shown.forEach(each -> each.dots.forEach(dot -> nodes.add(dot.circle)));
        shown.forEach(each -> nodes.add(each.name));
        nodes.add(stepName);
        return nodes;
    }

    @Override
    protected void place() {
        for (Shown each : shown) {
            List<Double> corners = new ArrayList<>();
            for (double intensity : new double[] {across.lower(), each.roof.ridge(), across.upper()}) {
                corners.add(x(across.share(intensity)));
                corners.add(y(up.share(each.roof.attainable(intensity))));
            }
            each.line.getPoints().setAll(corners);
            each.name.autosize();
            each.name.relocate(
                    x(across.share(each.roof.ridge())) + LABEL_GAP,
                    y(up.share(each.roof.peakGigaflops())) - each.name.getHeight() - 2);
            for (Dot dot : each.dots) {
                dot.circle.setCenterX(x(across.share(intensity(dot.product))));
                dot.circle.setCenterY(y(up.share(dot.product.gigaflopsPerSecond())));
            }
        }
        boolean has = Double.isFinite(step) && !shown.isEmpty();
        stepLine.setVisible(has);
        stepName.setVisible(has);
        if (has) {
            double x = crisp(x(across.share(step)));
            stepLine.setStartX(x);
            stepLine.setEndX(x);
            stepLine.setStartY(y(0));
            stepLine.setEndY(y(1));
            stepName.autosize();
            stepName.relocate(x - LABEL_GAP - stepName.getWidth(), y(0) - LABEL_GAP - stepName.getHeight());
        }
    }
}

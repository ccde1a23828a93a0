package multilayer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import multilayer.bench.cost.CostSeries;
import multilayer.bench.cost.StepCost;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData;
import multilayer.export.charts.ChartData.Axis;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import multilayer.export.charts.SvgChart;
import multilayer.export.charts.SvgPaper;
import multilayer.store.AtomicFile;
import multilayer.text.Messages;

/** The cost of a training step as charts, one for each series: what is reached against what is varied. */
final class CostCharts {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final double HEADROOM = 1.1;

    private CostCharts() {}

    /**
     * Writes {@code cost-width.svg}, {@code cost-depth.svg} and {@code cost-batch.svg}.
     *
     * @throws IOException with one sentence for the person
     */
    static void write(Path folder, List<StepCost> costs) throws IOException {
        double highest =
                costs.stream().mapToDouble(StepCost::gigaflopsPerSecond).max().orElse(1);
        for (CostSeries series : CostSeries.values()) {
            List<StepCost> points =
                    costs.stream().filter(cost -> cost.series() == series).toList();
            if (!points.isEmpty()) {
                byte[] svg = SvgChart.text(chart(series, points, highest), SvgPaper.LIGHT, WIDTH, HEIGHT)
                        .getBytes(StandardCharsets.UTF_8);
                AtomicFile.write(folder.resolve("cost-" + series.id() + ".svg"), out -> out.write(svg));
            }
        }
    }

    /** All charts have the same scale upwards, so that they can be compared. */
    private static ChartData chart(CostSeries series, List<StepCost> points, double highest) {
        double[] x = points.stream().mapToDouble(StepCost::value).toArray();
        double[] y = points.stream().mapToDouble(StepCost::gigaflopsPerSecond).toArray();
        String name = Messages.name("cost", series);
        Curve curve = new Curve(
                name, Messages.text("cli.bench.gigaflops"), Split.TRAIN, Stroke.EPOCHS, false, Points.of(x, y));
        return new ChartData(
                Messages.text("cli.bench.costChart", name),
                new Axis(name, series == CostSeries.DEPTH ? Scale.LINEAR : Scale.LOGARITHMIC, x[0], x[x.length - 1]),
                new Axis(Messages.text("cli.bench.gigaflops"), Scale.LINEAR, 0, HEADROOM * highest),
                List.of(curve));
    }
}

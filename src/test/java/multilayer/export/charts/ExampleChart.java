package multilayer.export.charts;

import java.util.List;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData.Axis;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;

/** A small chart with an earlier run, a gap and names that need escaping. */
final class ExampleChart {

    private ExampleChart() {}

    static ChartData lossWithAnEarlierRun() {
        return new ChartData(
                "Loss <\"A&B\">",
                new Axis("epochs", Scale.LINEAR, 0, 2),
                new Axis("loss", Scale.LINEAR, 0, 1),
                List.of(
                        new Curve(
                                "run 1, first",
                                "validation",
                                Split.VALIDATION,
                                Stroke.EPOCHS,
                                true,
                                Points.of(new double[] {1, 2}, new double[] {0.75, 0.5})),
                        new Curve(
                                "run 2",
                                "train per step",
                                Split.TRAIN,
                                Stroke.STEPS,
                                false,
                                Points.of(
                                        new double[] {0, 0.5, 1, 1.5, 1.75, 2},
                                        new double[] {1, 0.5, 0.25, Double.NaN, 0.25, 3}))));
    }
}

package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.RunSeries;
import multilayer.engine.Named;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.text.Messages;

/** What a chart shows of a run. Another chart is one constant here and its words in the messages. */
public enum Figure implements Named {
    LOSS("loss", 0.05, Double.POSITIVE_INFINITY) {
        @Override
        List<Curve> curves(RunSeries run, boolean earlier) {
            List<Curve> curves = new ArrayList<>();
            if (!earlier || run.trainLoss().size() < ENOUGH_EPOCHS) {
                curves.add(steps(run, earlier));
            }
            curves.add(epochs(run, Split.TRAIN, run.trainLoss(), earlier));
            curves.add(epochs(run, run.validationSplit(), run.validationLoss(), earlier));
            return curves;
        }
    },
    ACCURACY("accuracy", 0.05, 1) {
        @Override
        List<Curve> curves(RunSeries run, boolean earlier) {
            return List.of(
                    epochs(run, Split.TRAIN, run.trainAccuracy(), earlier),
                    epochs(run, run.validationSplit(), run.validationAccuracy(), earlier));
        }
    };

    /** From here on, an earlier run is told by its epochs: the noise of its steps would cover the current one. */
    private static final int ENOUGH_EPOCHS = 2;

    private final String id;
    private final double leastSpan;
    private final double ceiling;

    Figure(String id, double leastSpan, double ceiling) {
        this.id = id;
        this.leastSpan = leastSpan;
        this.ceiling = ceiling;
    }

    /** The curves of one run, from back to front. */
    abstract List<Curve> curves(RunSeries run, boolean earlier);

    private static Curve steps(RunSeries run, boolean earlier) {
        String name = Messages.text("charts.per-step", Messages.name("split", Split.TRAIN));
        return new Curve(run.label(), name, Split.TRAIN, Stroke.STEPS, earlier, run.stepLoss());
    }

    private static Curve epochs(RunSeries run, Split split, Points points, boolean earlier) {
        return new Curve(run.label(), Messages.name("split", split), split, Stroke.EPOCHS, earlier, points);
    }

    @Override
    public String id() {
        return id;
    }

    /** The least height of the y axis, so that noise does not look like a trend. */
    double leastSpan() {
        return leastSpan;
    }

    /** What its values never exceed. */
    double ceiling() {
        return ceiling;
    }
}

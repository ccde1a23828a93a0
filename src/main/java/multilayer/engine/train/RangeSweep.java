package multilayer.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import multilayer.engine.train.TrainingControl.Mode;

/** Raises the learning rate after each step of a run, and ends the run once its loss has risen far. */
final class RangeSweep implements TrainingListener {

    private static final double SMOOTHING = 0.9;
    private static final double RISEN = 4;

    private final TrainingControl control;
    private final Consumer<RangePoint> listener;
    private final List<RangePoint> points = new ArrayList<>();
    private int steps;
    private int classes;
    private double average;
    private double weight;
    private double least = Double.POSITIVE_INFINITY;
    private boolean seenEnough;

    RangeSweep(TrainingControl control, Consumer<RangePoint> listener) {
        this.control = control;
        this.listener = listener;
    }

    @Override
    public void onStart(RunStart start) {
        steps = LearningRateFinder.steps(start.stepsPerEpoch());
        classes = start.experiment().network().outputs();
    }

    @Override
    public void onStep(StepEvent event) {
        int step = (int) event.step();
        double smoothed = smooth(event.loss());
        RangePoint point = new RangePoint(step, steps, event.learningRate(), event.loss(), smoothed);
        points.add(point);
        listener.accept(point);
        if (step == steps || !Double.isFinite(smoothed) || hasRisen(step, smoothed)) {
            seenEnough = true;
            control.ask(Mode.STOP);
        } else {
            control.learningRate(LearningRateFinder.rate(step + 1, steps));
        }
    }

    /** a ← βa + (1 − β)l, told as a/(1 − βᵗ): Kingma &amp; Ba 2015, section 3. */
    private double smooth(double loss) {
        average = SMOOTHING * average + (1 - SMOOTHING) * loss;
        weight = SMOOTHING * weight + (1 - SMOOTHING);
        return average / weight;
    }

    private boolean hasRisen(int step, double smoothed) {
        if (step < RangeSuggestion.SETTLED) {
            return false;
        }
        least = Math.min(least, smoothed);
        return smoothed > RISEN * least;
    }

    RangeTest result() {
        OptionalDouble suggestion = seenEnough ? RangeSuggestion.of(points, classes) : OptionalDouble.empty();
        return new RangeTest(points, !seenEnough, suggestion);
    }
}

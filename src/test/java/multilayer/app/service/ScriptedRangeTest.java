package multilayer.app.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.jspecify.annotations.Nullable;

/** A range test without an engine: a hundred steps from 2.3 down to 0.5, half of them after it may go on. */
public final class ScriptedRangeTest implements RangeTesting {

    private static final int STEPS = 100;

    public final CountDownLatch mayGoOn = new CountDownLatch(1);

    public volatile @Nullable Experiment tested;

    public volatile @Nullable RuntimeException failure;

    /** A service that makes this test. */
    public FinderService service(ExperimentModel experiment, FinderModel model) {
        return new FinderService(experiment, model, this, FxThread.platform());
    }

    @Override
    public RangeTest run(Experiment experiment, TrainingControl control, Consumer<RangePoint> listener)
            throws InterruptedException {
        tested = experiment;
        RuntimeException wanted = failure;
        if (wanted != null) {
            throw wanted;
        }
        List<RangePoint> points = new ArrayList<>();
        for (int step = 1; step <= STEPS && control.mode() != Mode.STOP; step++) {
            double rate = 1e-6 * Math.pow(10, 7.0 * (step - 1) / (STEPS - 1));
            double loss = Math.max(2.3 - 0.025 * step, 0.5);
            points.add(new RangePoint(step, STEPS, rate, loss, loss));
            listener.accept(points.get(step - 1));
            if (step == STEPS / 2) {
                mayGoOn.await();
            }
        }
        boolean stopped = points.size() < STEPS;
        return new RangeTest(points, stopped, stopped ? OptionalDouble.empty() : OptionalDouble.of(0.12));
    }
}

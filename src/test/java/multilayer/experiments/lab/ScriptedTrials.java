package multilayer.experiments.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;

/** Answers at once with accuracies that a test made up: negative means diverged, an exception that the run fails with it. */
final class ScriptedTrials implements TrialRunner {

    static final int TEST_IMAGES = 10_000;

    private final ToDoubleFunction<Experiment> test;
    private final ToDoubleFunction<Experiment> validation;
    final List<Trial> asked = new ArrayList<>();
    int stops;

    ScriptedTrials(ToDoubleFunction<Experiment> accuracy) {
        this(accuracy, accuracy);
    }

    ScriptedTrials(ToDoubleFunction<Experiment> test, ToDoubleFunction<Experiment> validation) {
        this.test = test;
        this.validation = validation;
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        asked.add(trial);
        try {
            listener.onOutcome(outcome(trial, listener));
        } catch (IllegalStateException e) {
            listener.onFailure(e);
        }
        return new TrialHandle() {
            @Override
            public void stop() {
                stops++;
            }

            @Override
            public void await() {}
        };
    }

    private TrialOutcome outcome(Trial trial, TrialListener listener) {
        Experiment experiment = trial.experiment();
        double accuracy = test.applyAsDouble(experiment);
        if (accuracy < 0) {
            return new TrialOutcome(List.of(), StopReason.DIVERGED, null, List.of(), null);
        }
        EpochEvent epoch = new EpochEvent(
                1,
                1,
                new Metrics(Split.TRAIN, 1, 0.5, 100),
                new Metrics(Split.VALIDATION, 1, validation.applyAsDouble(experiment), 100),
                0.1,
                Duration.ofSeconds(1),
                100);
        listener.onEpoch(epoch);
        Metrics exam = new Metrics(Split.TEST, 1, accuracy, TEST_IMAGES);
        return new TrialOutcome(List.of(epoch), StopReason.COMPLETED, exam, List.of(), null);
    }

    @Override
    public void close() {}
}

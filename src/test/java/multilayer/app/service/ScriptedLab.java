package multilayer.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
import multilayer.experiments.lab.EpochTimer;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabMemory;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabRun;

/**
 * Labs whose runs take no time: the first so many at once, the rest when the test lets them. The accuracies grow with the parameters
 * and differ a little from seed to seed; the larger half of a million parameters does not help any more.
 */
public final class ScriptedLab implements LabMeasuring {

    public final CountDownLatch mayGoOn = new CountDownLatch(1);
    public final List<Experiment> trained = new CopyOnWriteArrayList<>();
    private final int first;

    /** @param first how many runs end before the script waits; any number beyond those of a lab never waits */
    public ScriptedLab(int first) {
        this.first = first;
    }

    @Override
    public Run prepare(LabPlan plan, LabMemory memory, LabListener listener) {
        Trials trials = new Trials();
        EpochTimer timer = (task, contenders, rounds, images, told) -> {
            for (int round = 1; round <= rounds; round++) {
                for (int index = 0; index < contenders.size(); index++) {
                    double parameters = task.experiment().network().parameterCount();
                    told.timed(contenders.get(index), round, 0.3 * (index + 1) + parameters * 1e-6 + 0.01 * round);
                }
            }
        };
        LabRun run = new LabRun(plan, memory.before(trials), memory.before(timer), listener);
        return new Run() {
            @Override
            public LabResult run() throws IOException, InterruptedException {
                return run.run();
            }

            @Override
            public void stop() {
                run.stop();
                mayGoOn.countDown();
            }
        };
    }

    private final class Trials implements TrialRunner {

        @Override
        public int slots() {
            return 1;
        }

        @Override
        public TrialHandle start(Trial trial, TrialListener listener) {
            Handle handle = new Handle(trial, listener);
            if (trained.size() < first) {
                handle.end();
            }
            return handle;
        }

        @Override
        public void close() {}
    }

    /** Ends at once, or when somebody waits for it and the test lets it. */
    private final class Handle implements TrialHandle {

        private final Trial trial;
        private final TrialListener listener;
        private boolean over;
        private volatile boolean stopped;

        Handle(Trial trial, TrialListener listener) {
            this.trial = trial;
            this.listener = listener;
        }

        void end() {
            over = true;
            trained.add(trial.experiment());
            List<EpochEvent> epochs = new ArrayList<>();
            for (int epoch = 1; epoch <= trial.untilEpoch(); epoch++) {
                EpochEvent event = event(trial.experiment(), epoch);
                epochs.add(event);
                listener.onEpoch(event);
            }
            Metrics test = new Metrics(Split.TEST, 0.35, accuracy(trial.experiment()), 10_000);
            listener.onOutcome(new TrialOutcome(epochs, StopReason.COMPLETED, test, List.of(), null));
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public void await() throws InterruptedException {
            if (over) {
                return;
            }
            mayGoOn.await();
            if (stopped) {
                over = true;
                listener.onOutcome(new TrialOutcome(List.of(), StopReason.STOPPED, null, List.of(), null));
            } else {
                end();
            }
        }
    }

    private static EpochEvent event(Experiment experiment, int epoch) {
        double accuracy = accuracy(experiment) + 0.01 - 0.2 / (epoch + 1);
        return new EpochEvent(
                epoch,
                211L * epoch,
                new Metrics(Split.TRAIN, 0.4, accuracy + 0.01, 54_000),
                new Metrics(Split.VALIDATION, 0.42, accuracy, 6_000),
                experiment.training().learningRate(),
                Duration.ofMillis(600),
                90_000);
    }

    /** What a run of the script comes to on the test set. */
    public static double accuracy(Experiment experiment) {
        double size = Math.min((double) experiment.network().parameterCount(), 5e5);
        long place = (experiment.training().seed() * 7 + experiment.network().parameterCount()) % 11;
        double seeded = (double) place - 5;
        double rounded = (double) Math.round(1e4 * (0.72 + 0.027 * Math.log10(size) + 4e-4 * seeded));
        return rounded / 1e4;
    }
}

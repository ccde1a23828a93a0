package multilayer.bench.accuracy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import org.jspecify.annotations.Nullable;

/**
 * Many training runs, as many at once as there are cores, each on one thread: they never wait for each other at a
 * barrier, so together they take less time than one after another on all cores would.
 */
final class Runs implements AutoCloseable {

    private final TrainTest data;
    private final ExecutorService threads;

    Runs(TrainTest data) {
        this.data = data;
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Runs::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "accuracy-run");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks for runs; they begin in the order in which they were asked for. */
    List<Future<Outcome>> begin(List<Experiment> experiments) {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        experiments.forEach(experiment -> outcomes.add(threads.submit(() -> train(experiment))));
        return outcomes;
    }

    /**
     * Waits for a run.
     *
     * @throws RuntimeException what the run failed with
     */
    static Outcome await(Future<Outcome> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run failed: " + e.getCause(), e.getCause());
        }
    }

    private Outcome train(Experiment experiment) throws InterruptedException {
        LastEpoch last = new LastEpoch();
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer =
                        new Trainer(experiment, data, network, new TrainingControl(), last, new WorkerPool(1, 1))) {
            trainer.fit();
            return new Outcome(testAccuracy(network), last.validationAccuracy(), last.trainingTime);
        }
    }

    private double testAccuracy(Network network) {
        int[] rows = IntStream.range(0, data.test().size()).toArray();
        try (WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            return evaluator.evaluate(data.test(), rows, Split.TEST).accuracy();
        }
    }

    /** Lets the threads end. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Adds up the time of all epochs and keeps the last one's validation. */
    private static final class LastEpoch implements TrainingListener {

        private Duration trainingTime = Duration.ZERO;
        private @Nullable Metrics validation;

        @Override
        public void onEpoch(EpochEvent event) {
            trainingTime = trainingTime.plus(event.trainingTime());
            validation = event.validation();
        }

        double validationAccuracy() {
            return validation == null ? Double.NaN : validation.accuracy();
        }
    }
}

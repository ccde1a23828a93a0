package multilayer.experiments;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.Experiment;

/**
 * Runs trials on this machine, as many at once as there are cores, each on one thread: they never wait for each other at a barrier, so
 * together they take less time than one after another on all cores would.
 */
public final class LocalTrials implements TrialRunner, Exam {

    private final TrainTest data;
    private final int slots;
    private final ExecutorService threads;
    private final Set<LocalTrial> open = ConcurrentHashMap.newKeySet();

    /** Trials on {@code data}, one for each core. */
    public LocalTrials(TrainTest data) {
        this(data, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Trials on {@code data}, whatever data set their experiments name.
     *
     * @param slots how many run at once, at least 1
     */
    public LocalTrials(TrainTest data, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots must be at least 1: " + slots);
        }
        this.data = data;
        this.slots = slots;
        threads = Executors.newFixedThreadPool(slots, LocalTrials::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public TrialHandle start(Trial trial, TrialListener listener) {
        LocalTrial started = new LocalTrial(trial, data, listener);
        open.add(started);
        threads.execute(() -> {
            started.run();
            open.remove(started);
        });
        return started;
    }

    @Override
    public Metrics test(Experiment experiment, List<NamedTensor> weights) {
        try (Network network =
                Network.create(experiment.network(), experiment.training().seed())) {
            network.load(weights);
            return test(network, data);
        }
    }

    /** Measures on the calling thread alone. */
    static Metrics test(Network network, TrainTest data) {
        int[] rows = IntStream.range(0, data.test().size()).toArray();
        try (WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            return evaluator.evaluate(data.test(), rows, Split.TEST);
        }
    }

    @Override
    public void close() {
        open.forEach(LocalTrial::stop);
        threads.shutdown();
        boolean interrupted = false;
        for (LocalTrial trial : open) {
            interrupted |= !awaited(trial);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a trial that was asked to stop, which is a matter of one step; false if the wait was interrupted meanwhile. */
    private static boolean awaited(LocalTrial trial) {
        boolean undisturbed = true;
        while (true) {
            try {
                trial.await();
                return undisturbed;
            } catch (InterruptedException e) {
                undisturbed = false;
            }
        }
    }
}

package multilayer.bench.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import multilayer.bench.Spread;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.Network;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.Pending;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialOutcome;

/**
 * The same trials one after another, each on all cores, and as many at once as there are cores, each on one thread, in turn: how many
 * training samples a second are there in all?
 */
public final class ThroughputBenchmark {

    private final TrainTest data;
    private final Experiment experiment;
    private final int rounds;
    private final int trials;

    /**
     * A benchmark.
     *
     * @param experiment that every trial trains, with another seed
     * @param rounds timed rounds, after one that is not
     */
    public ThroughputBenchmark(TrainTest data, Experiment experiment, int rounds) {
        this.data = data;
        this.experiment = experiment;
        this.rounds = rounds;
        trials = 2 * Runtime.getRuntime().availableProcessors();
    }

    /** Training samples a second, of all trials together. */
    public record Round(double oneAfterAnother, double atOnce) {

        /** How many times as many samples pass when trials run at once. */
        public double ratio() {
            return atOnce / oneAfterAnother;
        }
    }

    /** All rounds together. */
    public record Result(Spread oneAfterAnother, Spread atOnce, Spread ratio, int slots, int trials) {}

    /**
     * Measures.
     *
     * @param progress is told the number of each round before it begins, and 0 before warming up
     */
    public Result run(IntConsumer progress) throws InterruptedException {
        List<Round> done = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            progress.accept(round);
            Round timed = round % 2 == 0 ? new Round(oneAfterAnother(), atOnce()) : swapped();
            if (round > 0) {
                done.add(timed);
            }
        }
        return new Result(
                Spread.of(done, Round::oneAfterAnother),
                Spread.of(done, Round::atOnce),
                Spread.of(done, Round::ratio),
                Runtime.getRuntime().availableProcessors(),
                trials);
    }

    /** The other one first, so that neither always has the warmer machine. */
    private Round swapped() throws InterruptedException {
        double atOnce = atOnce();
        return new Round(oneAfterAnother(), atOnce);
    }

    private double oneAfterAnother() throws InterruptedException {
        long begun = System.nanoTime();
        for (int seed = 1; seed <= trials; seed++) {
            Experiment trial = seeded(seed);
            try (Network network = Network.create(trial.network(), seed);
                    Trainer trainer =
                            new Trainer(trial, data, network, new TrainingControl(), new TrainingListener() {})) {
                trainer.fit();
            }
        }
        return samplesPerSecond(begun);
    }

    private double atOnce() throws InterruptedException {
        long begun = System.nanoTime();
        try (LocalTrials runner = new LocalTrials(data)) {
            List<Pending<TrialOutcome>> pending = IntStream.rangeClosed(1, trials)
                    .mapToObj(seed -> Pending.start(
                            runner, Trial.whole(String.valueOf(seed), seeded(seed), false), outcome -> outcome))
                    .toList();
            for (Pending<TrialOutcome> each : pending) {
                each.await();
            }
        }
        return samplesPerSecond(begun);
    }

    private Experiment seeded(long seed) {
        return experiment.withTraining(experiment.training().withSeed(seed));
    }

    private double samplesPerSecond(long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long samples = (long) experiment.partition(data).train().length
                * experiment.training().epochs()
                * trials;
        return samples / seconds;
    }
}

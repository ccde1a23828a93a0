package multilayer.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import multilayer.bench.Spread;

/**
 * What becomes of training when another program holds a core: an epoch of the chapter's network with one worker and all cores
 * free, and with a worker for each core while another process computes without a pause, in turn.
 */
public final class BusyCoreBenchmark {

    private final int images;
    private final int warmUp;
    private final int rounds;

    /**
     * A benchmark.
     *
     * @param images how many of the training images
     * @param warmUp epochs of each before they are timed
     * @param rounds timed epochs of each
     */
    public BusyCoreBenchmark(int images, int warmUp, int rounds) {
        this.images = images;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /**
     * Times in seconds.
     *
     * @param oneWorker an epoch with one worker, all cores free
     * @param allFree an epoch with a worker for each core, all free
     * @param oneHeld the same while another process holds a core
     */
    public record Round(double oneWorker, double allFree, double oneHeld) {

        /** How many times as long an epoch takes with a core held as with one worker and none held. */
        public double ratio() {
            return oneHeld / oneWorker;
        }
    }

    /** All rounds together. */
    public record Result(Spread oneWorker, Spread allFree, Spread oneHeld, Spread ratio) {

        static Result of(List<Round> rounds) {
            return new Result(
                    Spread.of(rounds, Round::oneWorker),
                    Spread.of(rounds, Round::allFree),
                    Spread.of(rounds, Round::oneHeld),
                    Spread.of(rounds, Round::ratio));
        }
    }

    /**
     * Measures.
     *
     * @param progress is told the number of each round before it begins, and 0 before warming up
     * @throws IOException if a process cannot be started or fails, with a sentence
     */
    public Result run(IntConsumer progress) throws IOException, InterruptedException {
        try {
            return Result.of(rounds(progress));
        } catch (ContenderException e) {
            throw new IOException(e.sentence(), e);
        }
    }

    private List<Round> rounds(IntConsumer progress) throws IOException, ContenderException, InterruptedException {
        List<Round> done = new ArrayList<>();
        try (ContenderChild one = launch(Contenders.ENGINE_ON_ONE_CORE, 1);
                ContenderChild all =
                        launch(Contenders.ENGINE, Runtime.getRuntime().availableProcessors())) {
            progress.accept(0);
            for (ContenderChild each : List.of(one, all)) {
                each.awaitReady();
                for (int epoch = 0; epoch < warmUp; epoch++) {
                    each.epoch();
                }
            }
            for (int round = 1; round <= rounds; round++) {
                progress.accept(round);
                double oneWorker = one.epoch().seconds();
                double allFree = all.epoch().seconds();
                Hog hog = Hog.start();
                try (hog) {
                    done.add(new Round(oneWorker, allFree, all.epoch().seconds()));
                }
            }
        }
        return done;
    }

    private ContenderChild launch(String id, int threads) throws IOException {
        return ContenderLauncher.ofThisProgram(Contenders.byId(id), ThreadSetting.of(threads), Task.D2L, images);
    }
}

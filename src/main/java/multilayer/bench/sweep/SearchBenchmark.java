package multilayer.bench.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import multilayer.bench.accuracy.Average;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.experiments.Exam;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.space.NotebookSpace;
import multilayer.experiments.space.Search;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.MemoryJournal;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.Sweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;

/**
 * Successive halving beside random search with three times the epochs, on the same space: which finds the higher validation accuracy? Each
 * repeat has another seed, of the trials as well as of the draws; in a repeat, both searches draw the same trials in the same order, but
 * for their epochs, which halving allots.
 */
public final class SearchBenchmark {

    /** How many times as many epochs random search has. */
    public static final int MORE = 3;

    /** How many images the notebook holds out, and as many as possible of a slice of the data set. */
    private static final double HELD_OUT = 6_000;

    /**
     * What one search came to.
     *
     * @param validation accuracy of the winner, which was chosen by it
     * @param test accuracy of the winner; in the simulation, what its curve converges to
     */
    public record Side(double validation, double test, int trials, int epochs) {}

    /** Both searches with one seed. */
    public record Repeat(long seed, Side halving, Side random) {

        /** By how much halving's winner is ahead on the validation set. */
        public double ahead() {
            return halving.validation - random.validation;
        }
    }

    /**
     * All repeats.
     *
     * @param ahead of halving, in validation accuracy
     * @param reached in how many repeats halving's winner is at least as good as random search's
     */
    public record Result(Average halving, Average random, Average ahead, int reached) {

        /**
         * Of the repeats.
         *
         * @throws IllegalArgumentException if there are none
         */
        public static Result of(List<Repeat> repeats) {
            return new Result(
                    Average.of(repeats.stream()
                            .mapToDouble(repeat -> repeat.halving.validation)
                            .toArray()),
                    Average.of(repeats.stream()
                            .mapToDouble(repeat -> repeat.random.validation)
                            .toArray()),
                    Average.of(repeats.stream().mapToDouble(Repeat::ahead).toArray()),
                    (int) repeats.stream().filter(repeat -> repeat.ahead() >= 0).count());
        }
    }

    private final LongFunction<Search> search;
    private final TrialRunner runner;
    private final Exam exam;
    private final int epochs;
    private final SweepSpec.Tuning tuning;

    private SearchBenchmark(
            LongFunction<Search> search, TrialRunner runner, Exam exam, int epochs, SweepSpec.Tuning tuning) {
        this.search = search;
        this.runner = runner;
        this.exam = exam;
        this.epochs = epochs;
        this.tuning = tuning;
    }

    /**
     * On a space with a known answer, of which nothing is trained; halving has the epochs of ten whole trials.
     */
    public static SearchBenchmark simulated() {
        SimulatedTrials trials = new SimulatedTrials();
        return new SearchBenchmark(
                LearningCurve::search, trials, trials, 10 * LearningCurve.EPOCHS, SweepSpec.Tuning.USUAL);
    }

    /**
     * On the space that the chapter's notebook searches.
     *
     * @param data all of Fashion-MNIST or the first images of it, of which up to 6,000, but not more than half, are held out
     * @param trials on these data; left open
     * @param epochs that halving has
     * @param tuning of halving
     */
    public static SearchBenchmark notebook(TrainTest data, LocalTrials trials, int epochs, SweepSpec.Tuning tuning) {
        Validation validation =
                Validation.lastRows(Math.min(0.5, HELD_OUT / data.train().size()));
        return new SearchBenchmark(seed -> notebook(validation, seed), trials, trials, epochs, tuning);
    }

    private static Search notebook(Validation validation, long seed) {
        Experiment base = NotebookSpace.SEARCH.base();
        return new Search(
                base.withTraining(base.training().withValidation(validation).withSeed(seed)),
                NotebookSpace.SEARCH.space());
    }

    /** Epochs that halving has; random search has {@link #MORE} times as many. */
    public int epochs() {
        return epochs;
    }

    /** The highest accuracy that a simulated trial can converge to. */
    public static double simulatedBest() {
        return LearningCurve.BEST;
    }

    /**
     * Searches.
     *
     * @param repeats seeds 1, 2, …
     * @param progress told each repeat as soon as it is done
     */
    public List<Repeat> run(int repeats, Consumer<Repeat> progress) throws IOException, InterruptedException {
        List<Repeat> done = new ArrayList<>();
        for (long seed = 1; seed <= repeats; seed++) {
            Repeat repeat =
                    new Repeat(seed, side(Strategy.HALVING, epochs, seed), side(Strategy.RANDOM, MORE * epochs, seed));
            done.add(repeat);
            progress.accept(repeat);
        }
        return done;
    }

    private Side side(Strategy strategy, int budget, long seed) throws IOException, InterruptedException {
        Search searched = search.apply(seed);
        SweepSpec spec = new SweepSpec(
                strategy.id(),
                searched.base(),
                searched.space(),
                strategy,
                Budget.ofEpochs(budget),
                seed,
                2 * runner.slots(),
                tuning);
        Sweep sweep = new Sweep(spec, runner, exam, new MemoryJournal(), new SweepListener() {});
        SweepEnd end = sweep.run();
        SweepTrial winner = Objects.requireNonNull(end.winner(), "every trial of a search failed");
        Metrics test = Objects.requireNonNull(end.test(), "a winner is tested");
        return new Side(
                winner.value(),
                test.accuracy(),
                sweep.trials().size(),
                sweep.trials().stream().mapToInt(SweepTrial::epochsDone).sum());
    }
}

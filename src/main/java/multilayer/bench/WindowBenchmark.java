package multilayer.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the window costs: the preset {@code d2l} trained on the command line and in the window, each in a process of its own,
 * taking turns of a few seconds. The first third of each run's epochs is left out of the times: there the virtual machine
 * compiles, and the window's pulses are counted.
 */
public final class WindowBenchmark {

    private final int rounds;
    private final int epochs;
    private final boolean gallery;
    private final Turns turns;

    /**
     * A benchmark of {@code rounds} pairs of runs.
     *
     * @param epochs epochs of each run, at least 3
     * @param gallery whether the window shows the gallery, which answers images while it trains, instead of the curves
     * @param turn for how long one of both runs before the other does; several times an epoch
     */
    public WindowBenchmark(int rounds, int epochs, boolean gallery, Duration turn) {
        turns = new Turns(turn);
        this.rounds = rounds;
        this.epochs = epochs;
        this.gallery = gallery;
    }

    /**
     * One pair of runs.
     *
     * @param commandLineSeconds median time of an epoch on the command line
     * @param windowSeconds the same in the window
     * @param pulse95Milliseconds 95th percentile of the time between two pulses of the window while it trained
     * @param commandLineMegabytes peak resident memory without the window; NaN if unknown
     * @param windowMegabytes peak resident memory with it; NaN if unknown
     */
    public record Round(
            double commandLineSeconds,
            double windowSeconds,
            double pulse95Milliseconds,
            double commandLineMegabytes,
            double windowMegabytes) {

        /** How much longer an epoch takes with the window: 1.02 is two percent. */
        public double ratio() {
            return windowSeconds / commandLineSeconds;
        }
    }

    /** All rounds together. */
    public record Result(
            Spread commandLineSeconds,
            Spread windowSeconds,
            Spread ratio,
            Spread pulse95Milliseconds,
            Spread commandLineMegabytes,
            Spread windowMegabytes) {

        static Result of(List<Round> rounds) {
            return new Result(
                    Spread.of(rounds, Round::commandLineSeconds),
                    Spread.of(rounds, Round::windowSeconds),
                    Spread.of(rounds, Round::ratio),
                    Spread.of(rounds, Round::pulse95Milliseconds),
                    Spread.of(rounds, Round::commandLineMegabytes),
                    Spread.of(rounds, Round::windowMegabytes));
        }
    }

    /**
     * Measures, telling each round as it is done.
     *
     * @throws IOException if a run fails, for example because there is no display
     */
    public Result run(Consumer<Round> progress) throws IOException, InterruptedException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            return run(scratch, progress);
        }
    }

    /** Both runs are kept in a history, as a person's are. */
    private Result run(ScratchFolder scratch, Consumer<Round> progress) throws IOException, InterruptedException {
        List<Round> done = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Round measured = round(scratch);
            done.add(measured);
            progress.accept(measured);
        }
        return Result.of(done);
    }

    private Round round(ScratchFolder scratch) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>(List.of("bench", "window-run", "--epochs", String.valueOf(epochs)));
        if (gallery) {
            open.add("--gallery");
        }
        try (RunningChild window = RunningChild.start(open.toArray(String[]::new));
                RunningChild commandLine = RunningChild.start(
                        "train",
                        "--preset",
                        "d2l",
                        "--json",
                        "--epochs",
                        String.valueOf(epochs),
                        "--store",
                        scratch.path().toString())) {
            turns.take(window, commandLine);
            return round(commandLine.run(), window.run());
        }
    }

    private Round round(ChildRun commandLine, ChildRun window) throws IOException {
        double[] pulses = window.numbers("pulse", "milliseconds");
        double longest = turns.length().toMillis();
        return new Round(
                epochSeconds(commandLine),
                epochSeconds(window),
                Spread.percentile(
                        Arrays.stream(pulses).filter(pulse -> pulse < longest).toArray(), 0.95),
                commandLine.peakMegabytes(),
                window.peakMegabytes());
    }

    private double epochSeconds(ChildRun run) throws IOException {
        double[] seconds = run.numbers("epoch", "seconds");
        double[] undisturbed = turns.undisturbed(Arrays.copyOfRange(seconds, epochs / 3, seconds.length));
        if (undisturbed.length == 0) {
            throw new IOException("no epoch was shorter than a turn of %d s"
                    .formatted(turns.length().toSeconds()));
        }
        return Spread.of(undisturbed).median();
    }
}

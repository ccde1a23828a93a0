package multilayer.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import multilayer.bench.ScratchFolder;
import multilayer.bench.Spread;

/**
 * How long the program takes to start: its window with and without an archive of classes, the smallest window of JavaFX likewise,
 * and the list of commands. All are started in turn, each in a process of its own, so that a change of the machine's mood falls on
 * all; the first round, which fills the file system's cache, is not counted. If this process was started with an archive, as the
 * packages are, that one is measured.
 */
public final class StartBenchmark {

    private final int rounds;

    /** @param rounds that are counted, at least 1 */
    public StartBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /**
     * One start of each, in seconds from the start of its process.
     *
     * @param window until ours can be used
     * @param windowArchived the same, with an archive of classes
     * @param filledArchived until the panels of that one are filled too
     * @param bare until the smallest window has been drawn
     * @param bareArchived the same, with an archive of its own
     * @param help until the list of commands is there and the process has ended
     * @param helpArchived the same, with the archive of our window
     */
    public record Round(
            double window,
            double windowArchived,
            double filledArchived,
            double bare,
            double bareArchived,
            double help,
            double helpArchived) {

        /** Our window, as it is installed, over a bare one, as anybody would start it. */
        public double ratio() {
            return windowArchived / bare;
        }

        public double ratioBothPlain() {
            return window / bare;
        }

        public double ratioBothArchived() {
            return windowArchived / bareArchived;
        }
    }

    /** All rounds together. */
    public record Result(
            Spread window,
            Spread windowArchived,
            Spread filledArchived,
            Spread bare,
            Spread bareArchived,
            Spread help,
            Spread helpArchived,
            Spread ratio,
            Spread ratioBothPlain,
            Spread ratioBothArchived) {

        static Result of(List<Round> rounds) {
            return new Result(
                    Spread.of(rounds, Round::window),
                    Spread.of(rounds, Round::windowArchived),
                    Spread.of(rounds, Round::filledArchived),
                    Spread.of(rounds, Round::bare),
                    Spread.of(rounds, Round::bareArchived),
                    Spread.of(rounds, Round::help),
                    Spread.of(rounds, Round::helpArchived),
                    Spread.of(rounds, Round::ratio),
                    Spread.of(rounds, Round::ratioBothPlain),
                    Spread.of(rounds, Round::ratioBothArchived));
        }
    }

    /**
     * Measures, telling each round as it is done.
     *
     * @throws IOException if a start fails, for example because there is no display
     */
    public Result run(Consumer<Round> progress) throws IOException, InterruptedException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path folder = scratch.path();
            StartTimer timer = new StartTimer(folder);
            List<String> ours = ProgramStart.archiveOfThisProcess();
            if (ours.isEmpty()) {
                ours = ClassArchive.rehearse(ProgramStart.window(), timer, folder.resolve("window.archive"));
            }
            List<String> peers =
                    ClassArchive.rehearse(ProgramStart.bareWindow(), timer, folder.resolve("bare.archive"));
            round(timer, ours, peers);
            List<Round> done = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Round measured = round(timer, ours, peers);
                done.add(measured);
                progress.accept(measured);
            }
            return Result.of(done);
        }
    }

    private static Round round(StartTimer timer, List<String> ours, List<String> peers)
            throws IOException, InterruptedException {
        StartTimer.Times archived = timer.time(ProgramStart.window().with(ours));
        return new Round(
                timer.time(ProgramStart.window()).usable(),
                archived.usable(),
                archived.filled(),
                timer.time(ProgramStart.bareWindow()).usable(),
                timer.time(ProgramStart.bareWindow().with(peers)).usable(),
                timer.time(ProgramStart.help()).ended(),
                timer.time(ProgramStart.help().with(ours)).ended());
    }
}

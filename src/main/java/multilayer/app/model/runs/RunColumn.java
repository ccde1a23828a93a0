package multilayer.app.model.runs;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import multilayer.engine.Named;
import multilayer.engine.eval.Metrics;
import multilayer.store.runs.RunSummary;
import org.jspecify.annotations.Nullable;

/** The catalog of columns that the table of runs can have. A column more is a line here, and its words. */
public enum RunColumn implements Named {
    NUMBER("number", 64, figure(RunSummary::id, run -> String.valueOf(run.id()))),
    NAME("name", 160, words(RunSummary::name)),
    TAGS("tags", 120, words(run -> String.join(", ", run.tags()))),
    ORIGIN("origin", 144, words(run -> RunWords.origin(run.origin()))),
    STARTED("started", 168, text(RunSummary::started, run -> RunWords.time(run.started()))),
    SHAPE("shape", 120, words(RunSummary::shape)),
    OPTIMIZER("optimizer", 104, words(RunWords::optimizer)),
    LEARNING_RATE("learning-rate", 96, figure(RunSummary::learningRate, run -> RunWords.rate(run.learningRate()))),
    BATCH_SIZE("batch-size", 72, figure(RunSummary::batchSize, run -> String.valueOf(run.batchSize()))),
    EPOCHS("epochs", 88, figure(RunSummary::epochsDone, RunWords::epochs)),
    SEED("seed", 80, figure(RunSummary::seed, run -> String.valueOf(run.seed()))),
    END("end", 104, words(run -> RunWords.end(run.reason()))),
    TIME("time", 72, figure(RunSummary::trainingTime, run -> time(run.trainingTime()))),
    TRAIN_LOSS("train-loss", 96, figure(loss(RunSummary::lastTrain), run -> RunWords.loss(run.lastTrain()))),
    TRAIN("train", 80, figure(accuracy(RunSummary::lastTrain), run -> RunWords.accuracy(run.lastTrain()))),
    VALIDATION_LOSS(
            "validation-loss",
            104,
            figure(loss(RunSummary::lastValidation), run -> RunWords.loss(run.lastValidation()))),
    VALIDATION(
            "validation",
            104,
            figure(accuracy(RunSummary::lastValidation), run -> RunWords.accuracy(run.lastValidation()))),
    BEST("best", 104, figure(accuracy(RunSummary::bestValidation), run -> RunWords.accuracy(run.bestValidation()))),
    BEST_EPOCH("best-epoch", 104, figure(run -> run.bestEpoch() == 0 ? null : run.bestEpoch(), RunColumn::bestEpoch)),
    TEST("test", 84, figure(accuracy(RunSummary::test), RunColumn::exam)),
    NOTE("note", 160, words(RunSummary::note));

    private final String id;
    private final int width;
    private final Content content;

    /** How a column sorts and writes. */
    private record Content(Order order, Function<RunSummary, String> text, boolean figures) {}

    private interface Order {
        Comparator<RunSummary> comparator(boolean ascending);
    }

    RunColumn(String id, int width, Content content) {
        this.id = id;
        this.width = width;
        this.content = content;
    }

    private static Content words(Function<RunSummary, String> words) {
        return text(run -> emptyLast(words.apply(run)), words);
    }

    private static @Nullable String emptyLast(String words) {
        return words.isEmpty() ? null : words.toLowerCase(Locale.ROOT);
    }

    private static <T extends Comparable<T>> Content text(
            Function<RunSummary, @Nullable T> key, Function<RunSummary, String> text) {
        return new Content(ascending -> comparing(key, ascending), text, false);
    }

    private static <T extends Comparable<T>> Content figure(
            Function<RunSummary, @Nullable T> key, Function<RunSummary, String> text) {
        return new Content(ascending -> comparing(key, ascending), text, true);
    }

    /** What is missing comes last in either direction. */
    private static <T extends Comparable<T>> Comparator<RunSummary> comparing(
            Function<RunSummary, @Nullable T> key, boolean ascending) {
        Comparator<T> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(key, Comparator.nullsLast(order));
    }

    private static Function<RunSummary, @Nullable Double> accuracy(Function<RunSummary, @Nullable Metrics> metrics) {
        return run -> {
            Metrics measured = metrics.apply(run);
            return measured == null ? null : measured.accuracy();
        };
    }

    private static Function<RunSummary, @Nullable Double> loss(Function<RunSummary, @Nullable Metrics> metrics) {
        return run -> {
            Metrics measured = metrics.apply(run);
            return measured == null ? null : measured.loss();
        };
    }

    private static String time(Duration time) {
        return time.isZero() ? "" : RunWords.duration(time);
    }

    /** Without its split behind it, which is the heading. */
    private static String exam(RunSummary run) {
        Metrics test = run.test();
        return test == null ? "" : RunWords.digits(test.accuracy());
    }

    private static String bestEpoch(RunSummary run) {
        return run.bestEpoch() == 0 ? "" : String.valueOf(run.bestEpoch());
    }

    @Override
    public String id() {
        return id;
    }

    /** The width that usual contents need, in pixels. */
    public int width() {
        return width;
    }

    /** Whether it holds figures, which stand at the right. */
    public boolean holdsFigures() {
        return content.figures();
    }

    /** What stands in a run's cell; empty for what is not known. */
    public String text(RunSummary run) {
        return content.text().apply(run);
    }

    /** The order of runs by this column; a run without a value comes last either way. */
    Comparator<RunSummary> comparator(boolean ascending) {
        return content.order().comparator(ascending);
    }
}

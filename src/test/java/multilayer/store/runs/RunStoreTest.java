package multilayer.store.runs;

import static multilayer.store.runs.RecordedRun.EXPERIMENT;
import static multilayer.store.runs.RecordedRun.header;
import static multilayer.store.runs.RecordedRun.keep;
import static multilayer.store.runs.RecordedRun.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.StopReason;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    private static final int MANY = 10_000;

    /** Makes run 2, 3 and so on of run 1, each a second later. */
    private static final String COPIES = "WITH RECURSIVE copy (number) AS"
            + " (SELECT 2 UNION ALL SELECT number + 1 FROM copy WHERE number < ?)"
            + " INSERT INTO run (name, kind, origin_group, shape, optimizer, learning_rate, batch_size, epochs, epochs_done,"
            + " seed, reason, started, training_nanos, train_loss, train_accuracy, train_samples, best_epoch)"
            + " SELECT 'run ' || number, kind, origin_group, shape, optimizer, learning_rate, batch_size, epochs, epochs_done,"
            + " seed, reason, started + 1000 * (number - 1), training_nanos, train_loss, train_accuracy, train_samples,"
            + " best_epoch FROM run, copy WHERE id = 1";

    @TempDir
    private Path folder;

    private Database database;
    private RunStore store;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        store = new RunStore(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void listsTheNewestFirst() throws IOException {
        long early = keep(store, at("early", 1, null));
        long late = keep(store, at("late", 3, null));
        long between = keep(store, at("between", 2, early));
        assertThat(store.list()).extracting(RunSummary::id).containsExactly(late, between, early);
        assertThat(store.find(between).orElseThrow().parent()).isEqualTo(early);
        assertThat(store.find(99)).isEmpty();
        assertThat(store.weights(99, KeptWeights.BEST)).isEmpty();
    }

    @Test
    void namesTagsAndNotesAreKept() throws IOException {
        long id = keep(store, header("a run"));
        long other = keep(store, header("another"));
        store.rename(id, "the \"best\" one; or so");
        store.tag(id, Set.of("wide", "candidate"));
        store.tag(id, Set.of("deep", "candidate"));
        store.note(id, "two lines\nof thought");

        try (RunStore again = RunStore.open(folder)) {
            RunSummary run = again.find(id).orElseThrow().summary();
            assertThat(run.name()).isEqualTo("the \"best\" one; or so");
            assertThat(run.tags()).containsExactly("candidate", "deep");
            assertThat(run.note()).isEqualTo("two lines\nof thought");
            assertThat(again.list()).contains(run);
            assertThat(again.find(other).orElseThrow().summary().tags()).isEmpty();
        }
    }

    @Test
    void whatWasMeasuredAfterTheRunIsKept() throws IOException {
        long id = keep(store, header("a run"));
        Metrics test = new Metrics(Split.TEST, 0.5, 0.875, 10_000);
        store.examined(id, test);
        assertThat(store.list()).extracting(RunSummary::test).containsExactly(test);
    }

    @Test
    void whatIsDeletedCanBeRestored() throws IOException {
        long gone = keep(store, header("gone"));
        long stays = keep(store, header("stays"));
        long back = keep(store, header("back"));
        store.tag(back, Set.of("tagged"));
        RunDetails before = store.find(back).orElseThrow();

        store.delete(List.of(gone, back));
        assertThat(store.list()).extracting(RunSummary::id).containsExactly(stays);
        assertThat(store.find(back)).isEmpty();
        assertThat(store.weights(back, KeptWeights.BEST)).isEmpty();

        store.restore(List.of(back));
        assertThat(store.list()).extracting(RunSummary::id).containsExactly(back, stays);
        assertThat(store.find(back).orElseThrow()).usingRecursiveComparison().isEqualTo(before);
        assertThat(store.weights(back, KeptWeights.BEST)).isPresent();
    }

    @Test
    void whatWasDeletedInAnEarlierSessionIsForgottenAndItsRoomGivenBack() throws IOException {
        Instant first = Instant.parse("2026-01-01T10:00:00Z");
        RunStore earlier = at(first);
        List<Long> deleted = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deleted.add(keep(earlier, header("gone")));
        }
        long stays = keep(earlier, header("stays"));
        earlier.delete(deleted);
        earlier.purgeDeleted();
        earlier.restore(deleted.subList(0, 1));
        assertThat(earlier.list()).extracting(RunSummary::id).containsExactly(stays, deleted.get(0));
        long pages = pages();

        RunStore later = at(first.plus(Duration.ofHours(1)));
        later.purgeDeleted();
        later.restore(deleted);
        assertThat(later.list()).extracting(RunSummary::id).containsExactly(stays, deleted.get(0));
        assertThat(pages()).isLessThan(pages);
        assertThat(keep(later, header("new"))).isGreaterThan(stays);
    }

    @Test
    void twoProcessesUseOneFolder() throws IOException {
        try (RunStore other = RunStore.open(folder);
                RunRecorder here = store.begin(header("here"));
                RunRecorder there = other.begin(header("there"))) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                tell(here, RecordedRun.epoch(epoch, 0.5));
                tell(there, RecordedRun.epoch(epoch, 0.25));
                assertThat(store.list()).extracting(RunSummary::epochsDone).containsExactly(epoch, epoch);
                assertThat(other.list()).isEqualTo(store.list());
            }
            assertThat(here.id()).isNotEqualTo(there.id());
        }
    }

    @Test
    void findsTheRunThatHeldTheSameWeights() throws IOException {
        RunHeader command = command(3, "c0ffee");
        keep(store, header("of the window"));
        long first = keep(store, command);
        long second = keep(store, command);
        keep(store, command(2, "c0ffee"));
        keep(store, command(3, "beef"));
        try (RunRecorder moved = store.begin(command)) {
            moved.start(RecordedRun.start());
            tell(moved, RecordedRun.epoch(1, 0.5));
            tell(moved, RecordedRun.epoch(2, 0.5));
            moved.end(
                    RecordedRun.end(
                            StopReason.STOPPED, 2, new ControlChange(2, ControlChange.Setting.LEARNING_RATE, -1, 1)),
                    null);
        }

        assertThat(store.sameRun(EXPERIMENT, 3, "c0ffee", 2)).hasValue(second);
        assertThat(store.sameRun(EXPERIMENT, 3, "c0ffee", 3)).isEmpty();
        store.delete(List.of(second));
        assertThat(store.sameRun(EXPERIMENT, 3, "c0ffee", 1)).hasValue(first);
    }

    @Test
    void tenThousandRunsAreListedAndFilteredWithoutReadingWhatIsNotShown(TestReporter reporter) throws IOException {
        keep(store, at("run 1", 1, null));
        database.change(connection -> {
            Sql.update(connection, COPIES, MANY);
            Sql.update(
                    connection,
                    "INSERT INTO details SELECT id, experiment, parts, data_checksum, version, host, parent,"
                            + " samples, samples_validated, steps_per_epoch FROM run, details WHERE details.run = 1 AND id > 1");
        });
        store.tag(77, Set.of("lucky"));

        long start = System.nanoTime();
        List<RunSummary> all = store.list();
        long listed = System.nanoTime();
        List<RunSummary> lucky =
                all.stream().filter(run -> run.matches("LUCKY sgd")).toList();
        List<RunSummary> named =
                all.stream().filter(run -> run.matches("run 999")).toList();
        long filtered = System.nanoTime();

        assertThat(all).hasSize(MANY);
        assertThat(all.get(0).name()).isEqualTo("run 10000");
        assertThat(all.get(MANY - 1).name()).isEqualTo("run 1");
        assertThat(lucky).extracting(RunSummary::name).containsExactly("run 77");
        assertThat(named.stream().map(RunSummary::name))
                .hasSize(19)
                .startsWith("run 9999")
                .endsWith("run 999");
        reporter.publishEntry(
                "milliseconds",
                "listed %d, filtered twice %d"
                        .formatted(
                                Duration.ofNanos(listed - start).toMillis(),
                                Duration.ofNanos(filtered - listed).toMillis()));
    }

    @Test
    void aTextMatchesWhenEachOfItsWordsIsSomewhereInTheRow() throws IOException {
        long id = keep(store, header("Baseline"));
        store.note(id, "Dropout helps");
        store.tag(id, Set.of("Candidate"));
        RunSummary run = store.list().get(0);
        for (String text : List.of("", " ", "base", "784-256", "SGD window", "candidate HELPS")) {
            assertThat(run.matches(text)).as(text).isTrue();
        }
        assertThat(run.matches("baseline adam")).isFalse();
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatIOException()
                .isThrownBy(() -> RunStore.open(file))
                .withMessageStartingWith(file + " cannot be used as a folder to save in: ");
    }

    /** A store that was opened at a certain time, at which it stays. */
    private RunStore at(Instant time) {
        return new RunStore(database, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static RunHeader at(String name, int seconds, @Nullable Long parent) {
        return new RunHeader(
                name,
                Origin.WINDOW,
                EXPERIMENT,
                3,
                "c0ffee",
                "1.2.3",
                "a processor",
                RecordedRun.STARTED.plusSeconds(seconds),
                parent);
    }

    private static RunHeader command(int parts, String checksum) {
        return new RunHeader(
                "run", Origin.COMMAND, EXPERIMENT, parts, checksum, "1", "a processor", RecordedRun.STARTED, null);
    }

    private long pages() throws IOException {
        return database.read(connection -> Sql.query(connection, "PRAGMA page_count", row -> row.getLong(1))
                .get(0));
    }
}

package multilayer.app.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import multilayer.app.model.Notices;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunsModel;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history of runs on disk, read and changed on one thread named {@code runs}, in the order of the calls. While somebody looks,
 * it is read again when {@link #refresh} says that there is more. Called on the FX thread.
 */
public final class RunsService {

    private static final Logger LOG = LoggerFactory.getLogger(RunsService.class);

    /** How many times as long as it read it leaves the cores to a run that is going. */
    private static final int REST = 39;

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final RunsModel model;
    private final OpenedRuns opened;
    private final Notices notices;
    private final HistorySource history;
    private final FxThread fxThread;
    private final Executor thread;
    private final Rest rest;
    private int lookers;
    private boolean reading;
    private boolean stale = true;

    /** Something that is done with the history. */
    private interface Work<T> {
        T with(RunStore store) throws IOException;
    }

    /** A change of the history. */
    private interface Change {
        void of(RunStore store) throws IOException;
    }

    /**
     * A service that reads nothing until {@link #look}.
     *
     * @param runGoing whether a run needs the cores
     */
    public RunsService(
            RunsModel model,
            OpenedRuns opened,
            Notices notices,
            HistorySource history,
            BooleanExpression runGoing,
            FxThread fxThread) {
        this(model, opened, notices, history, runGoing, fxThread, DaemonThread.named("runs"));
    }

    RunsService(
            RunsModel model,
            OpenedRuns opened,
            Notices notices,
            HistorySource history,
            BooleanExpression runGoing,
            FxThread fxThread,
            Executor thread) {
        this.model = model;
        this.opened = opened;
        this.notices = notices;
        this.history = history;
        this.fxThread = fxThread;
        this.thread = thread;
        rest = new Rest(REST, LONGEST_REST, runGoing, fxThread, this::update);
        model.selectedIdsProperty().addListener((property, before, now) -> open());
    }

    /** A screen shows the history from now on. */
    public void look() {
        lookers++;
        stale = true;
        update();
    }

    /** A screen that called {@link #look} no longer shows it. */
    public void lookAway() {
        lookers--;
    }

    /** Something was recorded. */
    public void refresh() {
        stale = true;
        update();
    }

    private void update() {
        if (stale && lookers > 0 && !reading && !rest.isOn()) {
            read();
        }
    }

    private void read() {
        reading = true;
        stale = false;
        thread.execute(() -> {
            long begun = System.nanoTime();
            Runnable hand = outcome(RunStore::list, this::show);
            long took = System.nanoTime() - begun;
            fxThread.run(() -> {
                reading = false;
                hand.run();
                rest.after(took);
                update();
            });
        });
    }

    /** The figures of a selected run that is still recorded grow with it. */
    private void show(List<RunSummary> runs) {
        List<RunSummary> before = model.selectionProperty().get();
        model.show(runs);
        if (!model.selectionProperty().get().equals(before)) {
            open();
        }
    }

    private void open() {
        Set<Long> asked = model.selectedIdsProperty().get();
        List<Long> ids = first(
                model.selectionProperty().get().stream().map(RunSummary::id).toList(), OpenedRuns.MOST);
        if (ids.isEmpty()) {
            opened.show(List.of());
        } else {
            find(ids, found -> {
                if (model.selectedIdsProperty().get().equals(asked)) {
                    opened.show(found);
                }
            });
        }
    }

    /** Hands over these runs with all their figures, in this order; what is no longer there is left out. */
    public void find(List<Long> ids, Consumer<List<RunDetails>> found) {
        later(
                store -> {
                    List<RunDetails> runs = new ArrayList<>();
                    for (long id : ids) {
                        store.find(id).ifPresent(runs::add);
                    }
                    return runs;
                },
                found);
    }

    public void rename(long id, String name) {
        change(store -> store.rename(id, name));
    }

    /** Gives a run these tags and no others. */
    public void tag(long id, Set<String> tags) {
        change(store -> store.tag(id, tags));
    }

    public void note(long id, String note) {
        change(store -> store.note(id, note));
    }

    /** Deletes runs, so that {@link #undo} can bring them back. */
    public void delete(Set<Long> ids) {
        if (!ids.isEmpty()) {
            later(
                    store -> {
                        store.delete(ids);
                        return store.list();
                    },
                    runs -> {
                        notices.deleted(ids);
                        show(runs);
                    });
        }
    }

    /** Brings back what was deleted last, and selects it. */
    public void undo() {
        Set<Long> ids = notices.undo();
        if (!ids.isEmpty()) {
            later(
                    store -> {
                        store.restore(ids);
                        return store.list();
                    },
                    runs -> {
                        show(runs);
                        model.select(ids);
                    });
        }
    }

    private void change(Change change) {
        later(
                store -> {
                    change.of(store);
                    return store.list();
                },
                this::show);
    }

    private <T> void later(Work<T> work, Consumer<T> done) {
        thread.execute(() -> {
            Runnable hand = outcome(work, done);
            fxThread.run(hand);
        });
    }

    private <T> Runnable outcome(Work<T> work, Consumer<T> done) {
        try {
            T result = work.with(history.store());
            return () -> done.accept(result);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The history of runs cannot be used", e);
            String sentence = Sentences.detail(e);
            return () -> notices.fail(sentence);
        }
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}

package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.Notices;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunRow;
import multilayer.app.model.runs.RunsModel;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open()
class RunsServiceTest {

    @TempDir
    private Path folder;

    private final RunsModel model = new RunsModel();
    private final OpenedRuns opened = new OpenedRuns();
    private final Notices notices = new Notices("runs");
    private RunStore store;
    private RunsService service;

    @BeforeEach
    void open() throws IOException {
        store = RunStore.open(folder);
        service = service(() -> store);
    }

    private RunsService service(HistorySource opening) {
        return new RunsService(
                model, opened, notices, opening, new SimpleBooleanProperty(false), FxThread.direct(), Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() throws IOException {
        keep("first");
        service.refresh();
        assertThat(model.readProperty().get()).isFalse();
        service.look();
        assertThat(names()).containsExactly("first");
        keep("second");
        service.refresh();
        assertThat(names()).containsExactly("second", "first");
        service.lookAway();
        keep("third");
        service.refresh();
        assertThat(names()).hasSize(2);
    }

    @Test
    void selectedRunsAreOpenedInTheOrderOfTheTable() throws IOException {
        long first = keep("first");
        long second = keep("second");
        service.look();
        model.select(List.of(first));
        assertThat(opened.one())
                .hasValueSatisfying(run -> assertThat(run.epochs()).hasSize(2));
        assertThat(opened.differenceBinding().get()).isNull();
        model.select(List.of(first, second));
        assertThat(opened.runsProperty().get())
                .extracting(RunDetails::summary)
                .extracting(RunSummary::name)
                .containsExactly("second", "first");
        assertThat(opened.differenceBinding().get()).isNotNull();
        model.select(List.of());
        assertThat(opened.runsProperty().get()).isEmpty();
    }

    @Test
    void whatAPersonWritesIsKeptAndShown() throws IOException {
        long id = keep("first");
        service.look();
        model.select(List.of(id));
        service.rename(id, "wide");
        service.tag(id, Set.of("good", "hand in"));
        service.note(id, "Try again with more units.");
        RunSummary run = store.list().get(0);
        assertThat(run.name()).isEqualTo("wide");
        assertThat(run.tags()).containsExactly("good", "hand in");
        assertThat(run.note()).isEqualTo("Try again with more units.");
        assertThat(model.selectionProperty().get()).containsExactly(run);
        assertThat(opened.one().orElseThrow().summary()).isEqualTo(run);
    }

    @Test
    void deletionsAreUndoneOneByOneTheLastFirst() throws IOException {
        long first = keep("first");
        long second = keep("second");
        service.look();
        service.delete(Set.of(first));
        service.delete(Set.of(second));
        assertThat(names()).isEmpty();
        assertThat(notices.sentenceProperty().get()).isEqualTo("1 run is deleted.");

        service.undo();
        assertThat(names()).containsExactly("second");
        assertThat(model.selectedIdsProperty().get()).isEqualTo(Set.of(second));
        assertThat(notices.canUndoProperty().get()).isTrue();
        service.undo();
        assertThat(names()).containsExactly("second", "first");
        assertThat(notices.canUndoProperty().get()).isFalse();
        assertThat(store.list()).hasSize(2);
    }

    @Test
    void aHistoryThatCannotBeReadIsToldOfAndTriedAgain() throws IOException {
        keep("first");
        List<Integer> tries = new ArrayList<>();
        RunsService failing = service(() -> {
            tries.add(tries.size());
            if (tries.size() == 1) {
                throw new IOException("The history cannot be read: the disk is full. Free some room.");
            }
            return store;
        });
        failing.look();
        assertThat(notices.sentenceProperty().get())
                .isEqualTo("The history cannot be read: the disk is full. Free some room.");
        assertThat(notices.problemProperty().get()).isTrue();
        assertThat(model.readProperty().get()).isFalse();
        failing.refresh();
        assertThat(names()).containsExactly("first");
    }

    private long keep(String name) throws IOException {
        return RecordedRun.keep(store, RecordedRun.header(name));
    }

    private List<String> names() {
        return model.shown().stream().map(RunRow::run).map(RunSummary::name).toList();
    }
}

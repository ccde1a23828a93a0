package multilayer.app.model.runs;

import static multilayer.app.model.runs.KeptRuns.run;
import static multilayer.app.model.runs.KeptRuns.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import multilayer.engine.train.Preset;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.Test;

class RunsModelTest {

    private final RunsModel model = new RunsModel();

    @Test
    void theNewestComesFirst() {
        model.show(List.of(run(1, "b"), run(3, "a"), run(2, "c")));
        assertThat(ids()).containsExactly(3L, 2L, 1L);
        assertThat(model.countText().get()).isEqualTo("3 runs");
    }

    @Test
    void oneColumnSortsAndAnotherDecidesAmongEquals() {
        model.show(List.of(run(1, "b"), run(2, "A"), run(3, "b")));
        model.sort(List.of(new RunOrder(RunColumn.NAME, true), new RunOrder(RunColumn.STARTED, true)));
        assertThat(ids()).containsExactly(2L, 1L, 3L);
        model.sort(List.of(new RunOrder(RunColumn.BEST, false)));
        assertThat(ids()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void whatWasNotMeasuredComesLastInEitherDirection() {
        model.show(List.of(unmeasured(1, "none"), run(2, "low"), run(3, "high")));
        model.sort(List.of(new RunOrder(RunColumn.BEST, true)));
        assertThat(ids()).containsExactly(2L, 3L, 1L);
        model.sort(List.of(new RunOrder(RunColumn.BEST, false)));
        assertThat(ids()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void everyColumnSortsAndWritesEveryRun() {
        model.show(List.of(unmeasured(1, "none"), run(2, "some", "tag")));
        for (RunColumn column : RunColumn.values()) {
            model.sort(List.of(new RunOrder(column, true)));
            assertThat(ids()).as(column.id()).hasSize(2);
            assertThat(column.text(run(2, "some"))).as(column.id()).isNotNull();
        }
    }

    @Test
    void textAndOriginsFilterTogether() {
        model.show(List.of(
                run(1, "wide"),
                run(2, "wide", new Origin(Origin.Kind.LAB, "hidden-units"), Preset.D2L.experiment()),
                run(3, "narrow")));
        model.filterProperty().set("wide");
        assertThat(ids()).containsExactly(2L, 1L);
        model.originProperty(Origin.Kind.LAB).set(false);
        assertThat(ids()).containsExactly(1L);
        assertThat(model.countText().get()).isEqualTo("1 of 3 runs");
        model.showAll();
        assertThat(ids()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void theSelectionFollowsItsRunsAndLosesThoseThatAreHidden() {
        model.show(List.of(run(1, "a"), run(2, "b")));
        model.select(List.of(1L, 2L));
        model.show(List.of(run(1, "renamed"), run(2, "b"), run(3, "c")));
        assertThat(model.selectionProperty().get()).extracting(RunSummary::name).containsExactly("b", "renamed");
        assertThat(model.countText().get()).isEqualTo("3 runs, 2 selected");
        model.filterProperty().set("name:b");
        assertThat(model.selectedIdsProperty().get()).isEqualTo(Set.of(2L));
    }

    @Test
    void aTableThatSelectsWhileRowsMoveChangesNothing() {
        model.show(List.of(run(1, "a"), run(2, "b")));
        model.select(List.of(1L));
        ListChangeListener<RunRow> table = change -> model.select(List.of(3L));
        model.shown().addListener(table);
        model.show(List.of(run(1, "a"), run(2, "b"), run(3, "c")));
        assertThat(model.selectedIdsProperty().get()).isEqualTo(Set.of(1L));
    }

    @Test
    void aRunThatGrowsChangesItsOwnRowOnly() {
        model.show(List.of(run(1, "a"), unmeasured(2, "b")));
        List<Integer> changed = new ArrayList<>();
        model.shown().addListener((ListChangeListener<RunRow>) change -> {
            while (change.next()) {
                changed.add(change.getFrom());
            }
        });
        model.show(List.of(run(1, "a"), run(2, "b")));
        assertThat(changed).containsExactly(0);
    }

    @Test
    void tenThousandRunsAreListedFilteredAndSortedWithoutAVisibleWait() {
        List<RunSummary> many = LongStream.rangeClosed(1, 10_000)
                .mapToObj(id -> run(id, "run " + id % 977, id % 3 == 0 ? "good" : "bad"))
                .toList();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            model.show(List.of());
            long begun = System.nanoTime();
            model.show(many);
            model.filterProperty().set("tag:good run");
            model.sort(List.of(new RunOrder(RunColumn.NAME, round % 2 == 0)));
            fastest = Math.min(fastest, System.nanoTime() - begun);
            model.filterProperty().set("");
        }
        assertThat(model.shown()).hasSize(10_000);
        model.filterProperty().set("tag:good name:\"run 9\"");
        assertThat(model.shown()).isNotEmpty().allMatch(row -> row.name().startsWith("run 9") && row.id() % 3 == 0);
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(500));
    }

    private List<Long> ids() {
        return model.shown().stream().map(RunRow::id).toList();
    }
}

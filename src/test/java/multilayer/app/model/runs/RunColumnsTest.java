package multilayer.app.model.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunColumnsTest {

    @Test
    void theUsualOnesComeFirst() {
        assertThat(new RunColumns(null).chosen()).isEqualTo(RunColumns.USUAL);
        assertThat(new RunColumns(List.of("of a later version")).chosen()).isEqualTo(RunColumns.USUAL);
    }

    @Test
    void theChoiceIsRememberedInItsOrder() {
        RunColumns columns = new RunColumns(List.of("name", "gone", "test", "name"));
        assertThat(columns.ids()).containsExactly("name", "test");
        columns.show(RunColumn.SEED, true);
        columns.show(RunColumn.NAME, false);
        columns.arrange(List.of(RunColumn.SEED, RunColumn.TEST));
        assertThat(columns.ids()).containsExactly("seed", "test");
    }

    @Test
    void oneColumnAlwaysStays() {
        RunColumns columns = new RunColumns(List.of("name"));
        columns.show(RunColumn.NAME, false);
        columns.arrange(List.of());
        columns.arrange(List.of(RunColumn.SEED));
        assertThat(columns.ids()).containsExactly("name");
    }

    @Test
    void figuresNameTheTestSetWhereARunWasValidatedOnIt() {
        assertThat(RunColumn.BEST.text(KeptRuns.run(2, "a"))).isEqualTo("0.8020");
        assertThat(Stream.of(RunColumn.BEST, RunColumn.TIME, RunColumn.BEST_EPOCH)
                        .map(column -> column.text(KeptRuns.unmeasured(1, "a"))))
                .containsOnly("");
    }
}

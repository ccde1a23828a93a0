package multilayer.app.model.runs;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.train.Preset;
import multilayer.store.runs.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFilterTest {

    private static final RunRow RUN = RunRow.of(KeptRuns.run(
            1,
            "Wide one",
            new Origin(Origin.Kind.LAB, "hidden-units"),
            Preset.BASELINE.experiment(),
            "good",
            "hand in"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "wide",
                "WIDE good",
                "name:wide",
                "tag:good tag:hand",
                "tag:\"hand in\"",
                "shape:256",
                "784-256-10",
                "optimizer:sgd",
                "origin:lab",
                "origin:\"lab hidden-units\"",
                "-bad",
                "-tag:bad name:one",
                "\"wide one\"",
                "tag:\"hand",
                "wide tag:",
                "-tag:"
            })
    void passes(String text) {
        assertThat(RunFilter.of(text).test(RUN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "narrow",
                "wide narrow",
                "name:good",
                "tag:wide",
                "shape:512",
                "optimizer:adam",
                "origin:window",
                "-wide",
                "-tag:good",
                "\"one wide\"",
                "colour:wide"
            })
    void doesNotPass(String text) {
        assertThat(RunFilter.of(text).test(RUN)).isFalse();
    }

    @Test
    void aColonInANameIsFound() {
        RunRow run = RunRow.of(KeptRuns.run(1, "lr:0.05"));
        assertThat(RunFilter.of("lr:0.05").test(run)).isTrue();
    }
}

package multilayer.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {

    @TempDir
    private Path folder;

    @Test
    void aRunWithoutWeightsHasNoWeightsFileAndOneThatWasResumedNoEarlierSteps() throws IOException {
        RunDetails run;
        try (RunStore store = RunStore.open(folder.resolve("store"));
                RunRecorder recorder = store.begin(RecordedRun.header("resumed"))) {
            recorder.start(RecordedRun.start());
            RecordedRun.tell(recorder, RecordedRun.epoch(2, 0.5));
            recorder.step(RecordedRun.step(9));
            recorder.step(new StepEvent(10, 3, 2, 4, Double.NaN, 0.05, 256));
            recorder.end(RecordedRun.end(StopReason.DIVERGED, 2), null);
            run = store.find(recorder.id()).orElseThrow();
        }
        Path out = folder.resolve("out");
        RunExport.write(run, List.of(), out);

        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("project.multilayer", "metrics.csv", "steps.csv");
        }
        assertThat(Files.readString(out.resolve("steps.csv"))).isEqualTo("""
                step,epoch,loss
                5,2,2.2
                6,2,2.1666667
                7,2,2.142857
                8,2,2.125
                9,3,2.1111112
                10,3,NaN
                """);
    }
}

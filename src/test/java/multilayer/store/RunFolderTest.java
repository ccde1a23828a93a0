package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.train.BestEpoch;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.EpochSums;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Experiment EXPERIMENT = Preset.BASELINE.experiment();
    private static final EpochEvent FIRST = new EpochEvent(
            1,
            211,
            new Metrics(Split.TRAIN, 0.625, 0.75, 54_000),
            new Metrics(Split.VALIDATION, 0.5, 0.8125, 6_000),
            0.0001,
            Duration.ofMillis(1_250),
            43_200);
    private static final EpochEvent SECOND = new EpochEvent(
            2, 422, new Metrics(Split.TRAIN, Double.NaN, 0.1, 54_000), null, 0.05, Duration.ofSeconds(2), 27_000.5);

    @TempDir
    private Path folder;

    @Test
    void holdsProjectMetricsAndWeights() throws IOException {
        Path made = folder.resolve("runs/first");

        new RunFolder(made, EXPERIMENT).save(List.of(FIRST, SECOND), WeightsTest.TENSORS);

        assertThat(ProjectFile.read(made.resolve("project.multilayer"))).isEqualTo(EXPERIMENT);
        WeightsTest.assertSame(Weights.read(made.resolve("weights.npz")), WeightsTest.TENSORS);
        assertThat(Files.readString(made.resolve("metrics.csv"))).isEqualTo("""
                        epoch,step,learningRate,trainLoss,trainAccuracy,validationLoss,validationAccuracy,validationSplit,seconds,samplesPerSecond
                        1,211,0.0001,0.625,0.75,0.5,0.8125,validation,1.25,43200
                        2,422,0.05,NaN,0.1,,,,2,27000.5
                        """);
        try (var files = Files.list(made)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aRunThatGoesOnKeepsTheFiguresOfItsFinishedEpochs() throws IOException {
        new RunFolder(folder, EXPERIMENT).save(List.of(FIRST, SECOND), WeightsTest.TENSORS);
        Checkpoint checkpoint = afterOneEpoch();
        new RunFolder(folder, EXPERIMENT).save(checkpoint);

        CheckpointFileTest.assertSame(RunFolder.checkpoint(folder), checkpoint);
        RunFolder.resumed(folder, checkpoint).save(List.of(FIRST), WeightsTest.TENSORS);

        List<String> metrics = Files.readAllLines(folder.resolve("metrics.csv"));
        assertThat(metrics).hasSize(3);
        assertThat(metrics.get(1)).isEqualTo("1,211,0.0001,0.625,0.75,0.5,0.8125,validation,1.25,43200");
        assertThat(metrics.get(2)).isEqualTo(metrics.get(1));
    }

    private static Checkpoint afterOneEpoch() {
        return new Checkpoint(
                EXPERIMENT,
                2,
                1,
                0,
                211,
                EpochSums.ZERO,
                List.of(),
                ScheduleProgress.State.START,
                BestEpoch.NONE,
                WeightsTest.TENSORS,
                List.of(),
                List.of());
    }

    @Test
    void aRunWhoseFiguresAreNotThereCannotGoOn() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> RunFolder.resumed(folder, afterOneEpoch()))
                .withMessage(folder.resolve("metrics.csv") + " cannot be read: " + folder.resolve("metrics.csv")
                        + " does not exist; choose another folder.");
        Files.write(folder.resolve("metrics.csv"), new byte[] {(byte) 0xff, 10, 10});
        assertThatIOException()
                .isThrownBy(() -> RunFolder.resumed(folder, afterOneEpoch()))
                .withMessage(folder.resolve("metrics.csv") + " cannot be read: it is no text; choose another folder.");
    }

    @Test
    void everySaveReplacesTheLast() throws IOException {
        RunFolder run = new RunFolder(folder, EXPERIMENT);
        run.save(List.of(FIRST), WeightsTest.TENSORS);
        run.save(List.of(FIRST, SECOND), WeightsTest.TENSORS.subList(0, 1));

        assertThat(Files.readAllLines(folder.resolve("metrics.csv"))).hasSize(3);
        assertThat(Weights.read(folder.resolve("weights.npz"))).hasSize(1);
    }

    @Test
    void anEarlierRunStaysUntilTheFirstEpochIsDone() throws IOException {
        Files.writeString(folder.resolve("metrics.csv"), "earlier");

        assertThat(new RunFolder(folder, EXPERIMENT)).isNotNull();

        assertThat(folder.resolve("metrics.csv")).hasContent("earlier");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatIOException()
                .isThrownBy(() -> new RunFolder(file, EXPERIMENT))
                .withMessageStartingWith(file + " cannot be used as a folder to save in: ")
                .withMessageEndingWith("; choose another folder.");
    }
}

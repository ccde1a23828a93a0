package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.train.BestEpoch;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.ControlChange.Setting;
import multilayer.engine.train.EpochSums;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See also {@code multilayer.cli.ResumeTest}, where runs go on from such files. */
public class CheckpointFileTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            Preset.BASELINE.experiment(),
            3,
            2,
            17,
            439,
            new EpochSums(1234.5678901234567, 3_900, 4_352, Duration.ofNanos(123_456_789_012L)),
            List.of(
                    new ControlChange(11, Setting.LEARNING_RATE, -1, 0.012345678901234567),
                    new ControlChange(440, Setting.DROPOUT_RATE, 0, 0.3)),
            new ScheduleProgress.State(0.25, 0.4321, 1),
            new BestEpoch(1, 0.43, tensors("best")),
            tensors("network"),
            tensors("optimizer"),
            tensors("average"));

    @TempDir
    private Path folder;

    /** Two tensors, different ones for each use. */
    private static List<NamedTensor> tensors(String use) {
        Random random = new Random(use.hashCode());
        float[] values = new float[6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return List.of(
                new NamedTensor("dense1.weight", new int[] {2, 3}, values),
                new NamedTensor("step", new int[] {2}, new float[] {0, 439}));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        Path file = folder.resolve("checkpoint.npz");
        CheckpointFile.write(file, CHECKPOINT);
        assertSame(CheckpointFile.read(file), CHECKPOINT);
    }

    @Test
    void randomCheckpointsReadBackTheSame() throws IOException {
        Path file = folder.resolve("checkpoint.npz");
        RandomExperiments experiments = new RandomExperiments(4);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Checkpoint checkpoint = randomCheckpoint(experiments.next(), random);
            CheckpointFile.write(file, checkpoint);
            assertSame(CheckpointFile.read(file), checkpoint);
        }
    }

    private static Checkpoint randomCheckpoint(Experiment experiment, Random random) {
        int stepInEpoch = random.nextInt(1_000);
        boolean begun = random.nextBoolean();
        List<ControlChange> changes = new ArrayList<>();
        for (int block = -1; block < experiment.network().hidden().size(); block++) {
            Setting setting = block < 0 ? Setting.LEARNING_RATE : Setting.DROPOUT_RATE;
            changes.add(new ControlChange(random.nextInt(100), setting, block, 1 - random.nextDouble()));
        }
        changes.removeIf(change -> change.value() == 1);
        return new Checkpoint(
                experiment,
                1 + random.nextInt(64),
                random.nextInt(experiment.training().epochs() + 1),
                stepInEpoch,
                stepInEpoch + random.nextInt(1 << 30),
                begun
                        ? new EpochSums(
                                Math.exp(40 * random.nextGaussian()),
                                random.nextInt(100),
                                100 + random.nextInt(1_000),
                                Duration.ofNanos(random.nextLong() >>> 12))
                        : EpochSums.ZERO,
                changes,
                begun
                        ? new ScheduleProgress.State(random.nextDouble(), 3 * random.nextDouble(), 2)
                        : ScheduleProgress.State.START,
                begun ? new BestEpoch(1, 3 * random.nextDouble(), tensors("best")) : BestEpoch.NONE,
                tensors("network"),
                begun ? tensors("optimizer") : List.of(),
                begun ? tensors("average") : List.of());
    }

    /** Bit for bit. */
    public static void assertSame(Checkpoint actual, Checkpoint expected) {
        assertThat(withoutTensors(actual)).isEqualTo(withoutTensors(expected));
        WeightsTest.assertSame(actual.network(), expected.network());
        WeightsTest.assertSame(actual.optimizer(), expected.optimizer());
        WeightsTest.assertSame(actual.average(), expected.average());
        WeightsTest.assertSame(actual.best().tensors(), expected.best().tensors());
    }

    private static Checkpoint withoutTensors(Checkpoint checkpoint) {
        BestEpoch best = checkpoint.best();
        return new Checkpoint(
                checkpoint.experiment(),
                checkpoint.parts(),
                checkpoint.epochs(),
                checkpoint.stepInEpoch(),
                checkpoint.step(),
                checkpoint.sums(),
                checkpoint.changes(),
                checkpoint.schedule(),
                new BestEpoch(best.epoch(), best.loss(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aFileThatIsNotThereOrNoCheckpointIsTold() throws IOException {
        Path none = folder.resolve("none.npz");
        assertThatIOException()
                .isThrownBy(() -> CheckpointFile.read(none))
                .withMessage(none + " cannot be read: there is no such file; choose another one.");
        Path text = Files.writeString(folder.resolve("text.npz"), "weights");
        assertThatIOException()
                .isThrownBy(() -> CheckpointFile.read(text))
                .withMessageStartingWith("text.npz is not a file of a checkpoint (.npz), or it is damaged: ");
        Path weights = folder.resolve("weights.npz");
        Weights.write(weights, tensors("network"));
        assertThatIOException()
                .isThrownBy(() -> CheckpointFile.read(weights))
                .withMessage("weights.npz: dense1.weight.npy belongs to no checkpoint; choose another file.");
        Path empty = folder.resolve("empty.npz");
        Weights.write(empty, List.of(new NamedTensor("network/output.bias", new int[] {1}, new float[1])));
        assertThatIOException()
                .isThrownBy(() -> CheckpointFile.read(empty))
                .withMessage("empty.npz is no checkpoint of a run: it does not hold run.json; choose another file.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multilayer-checkpoint | multilayer-project | checkpoint.npz: run.json does not say \"format\": \"multilayer-checkpoint\"; choose another file.",
                "\"version\": 1 | \"version\": 2 | checkpoint.npz: run.json, line 3: version is 2, from a newer Multilayer, and this one reads version 1; install the newer one.",
                "\"parts\": 3 | \"parts\": 0 | must be a whole number from 1 to 4096, not 0",
                "\"epochs\": 2, | \"epochs\": 11, | epochs must be a whole number from 0 to 10: 11",
                "\"block\": 0 | \"block\": 1 | block must be one of the 1 hidden blocks, from 0: 1",
                "\"correct\": 3900 | \"correct\": 4353 | correct must be from 0 to the number of samples: 4353 of 4352",
                "\"lossSum\" | \"losssum\" | did you mean lossSum?",
            })
    void numbersThatCannotBeUsedAreTold(String from, String to, String problem) throws IOException {
        Path file = folder.resolve("checkpoint.npz");
        CheckpointFile.write(file, CHECKPOINT);
        rewriteRun(file, run -> {
            assertThat(run).contains(from);
            return run.replace(from, to);
        });
        assertThatIOException().isThrownBy(() -> CheckpointFile.read(file)).withMessageContaining(problem);
    }

    /** Rewrites the numbers with good checksums. */
    private static void rewriteRun(Path file, UnaryOperator<String> change) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                names.add(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.add(in.readAllBytes());
                }
            }
        }
        int run = names.indexOf("run.json");
        contents.set(
                run,
                change.apply(new String(contents.get(run), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i : IntStream.range(0, names.size()).toArray()) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(contents.get(i));
            }
        }
    }

    @Test
    void whateverIsDamagedFailsWithASentenceAndNothingElse() throws IOException {
        Path file = folder.resolve("checkpoint.npz");
        CheckpointFile.write(file, CHECKPOINT);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = Arrays.copyOf(good, good.length - (i % 5 == 0 ? random.nextInt(200) : 0));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                CheckpointFile.read(file);
            } catch (IOException e) {
                refused++;
                assertThat(e).message().startsWith("checkpoint.npz");
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}

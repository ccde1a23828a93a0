package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingConfig;
import multilayer.engine.train.TrainingControl;
import multilayer.store.CheckpointFileTest;
import multilayer.store.ProjectFile;
import multilayer.store.RunFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    /** A run of three epochs that is stopped after the first. */
    private void begin() {
        CommandLineRig first = new CommandLineRig();
        first.training.stopsAfter = 1;
        first.run("train", "--epochs", "3", "--save", folder.toString());
    }

    @Test
    void aRunGoesOnAfterItsLastEpochAndItsFiguresAreKept() throws IOException {
        begin();
        String first = Files.readAllLines(folder.resolve("metrics.csv")).get(1);

        assertThat(program.run("train", "--resume", folder.toString(), "--test"))
                .isZero();
        assertThat(Objects.requireNonNull(program.training.resumed).epochs()).isEqualTo(1);
        assertThat(program.training.trained()).isEqualTo(threeEpochs());
        assertThat(program.out().lines())
                .startsWith("Goes on in epoch 2, at its beginning.")
                .contains("Completed: 3 epochs.");
        List<String> metrics = Files.readAllLines(folder.resolve("metrics.csv"));
        assertThat(metrics).hasSize(4);
        assertThat(metrics.get(1)).isEqualTo(first);
        assertThat(RunFolder.checkpoint(folder).epochs()).isEqualTo(3);
    }

    private static Experiment threeEpochs() {
        Experiment baseline = Preset.BASELINE.experiment();
        return baseline.withTraining(baseline.training().withEpochs(3));
    }

    @Test
    void jsonTellsWhereItGoesOn() {
        begin();
        program.run("train", "--resume", folder.toString(), "--json");
        assertThat(program.out()).startsWith("{\"event\":\"resumed\",\"epoch\":2,\"stepInEpoch\":0}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--epochs 3", "--preset baseline --epochs 3", "--seed 1", "--validation 0.1"})
    void optionsThatAskForTheSameAreNoContradiction(String options) {
        begin();
        assertThat(resume(options)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--epochs 4", "--preset baseline", "--preset d2l --epochs 3", "--seed 2", "--validation none"})
    void optionsThatContradictAreRefused(String options) {
        begin();
        assertThat(resume(options)).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("--resume goes on with the run as it was begun, and that was with other options; leave out "
                        + options + System.lineSeparator());
        assertThat(program.training.experiment).isNull();
    }

    private int resume(String options) {
        return program.run(
                Stream.concat(Stream.of("train", "--resume", folder.toString()), Stream.of(options.split(" ")))
                        .toArray(String[]::new));
    }

    @Test
    void anotherFolderToSaveInIsRefused() {
        begin();
        assertThat(resume("--save elsewhere")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo(
                        "--resume " + folder + " saves there too; leave out --save elsewhere" + System.lineSeparator());
    }

    @Test
    void aRunThatIsOverIsTold() {
        new CommandLineRig().run("train", "--epochs", "3", "--save", folder.toString());
        assertThat(program.run("train", "--resume", folder.toString())).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("The run in " + folder + " is over after 3 epochs, so there is nothing to go on with;"
                        + " begin another with --save." + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkpoint.npz | | checkpoint.npz cannot be read: there is no such file; choose another one.",
                "checkpoint.npz | nonsense | checkpoint.npz is not a file of a checkpoint (.npz), or it is damaged",
                "metrics.csv | | metrics.csv does not exist; choose another folder.",
                "metrics.csv | epoch | metrics.csv does not hold the 1 epochs that the checkpoint beside it goes on from",
            })
    void aFolderThatCannotBeUsedIsTold(String file, @Nullable String content, String sentence) throws IOException {
        begin();
        if (content == null) {
            Files.delete(folder.resolve(file));
        } else {
            Files.writeString(folder.resolve(file), content);
        }
        assertThat(program.run("train", "--resume", folder.toString())).isEqualTo(2);
        assertThat(program.err())
                .startsWith("This cannot be used: ")
                .contains(sentence)
                .hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    /** Trains on the real images, with a network small enough for a test. */
    private static final Experiment SMALL = new Experiment(
            "fashion-mnist",
            new NetworkSpec(
                    784,
                    List.of(new HiddenBlock(16, Initializer.HE_NORMAL, true, Activation.RELU, 0.1)),
                    10,
                    Initializer.HE_NORMAL),
            TrainingConfig.plain(0.05, new OptimizerSpec.Sgd(0.9, false, 0), 512, 3, Validation.stratified(0.2), 1)
                    .withEarlyStopping(new EarlyStopping(2, 0)));

    @Test
    void theEngineEndsWithTheVeryFilesOfARunThatWasNeverInterrupted() throws IOException, InterruptedException {
        Path project = folder.resolve("small.multilayer");
        ProjectFile.write(project, SMALL);
        Path whole = folder.resolve("whole");
        Path pieces = folder.resolve("pieces");
        engine().execute("train", "--project", project.toString(), "--save", whole.toString());
        stopInTheSecondEpoch(pieces);
        Checkpoint middle = RunFolder.checkpoint(pieces);
        assertThat(middle.epochs()).isEqualTo(1);
        assertThat(middle.stepInEpoch()).isEqualTo(30);

        assertThat(engine().execute("train", "--resume", pieces.toString())).isZero();
        assertThat(pieces.resolve("weights.npz")).hasSameBinaryContentAs(whole.resolve("weights.npz"));
        assertThat(withoutTimes(pieces)).isEqualTo(withoutTimes(whole));
        CheckpointFileTest.assertSame(RunFolder.checkpoint(pieces), RunFolder.checkpoint(whole));
    }

    private Program engine() {
        return new Program(
                request -> Window.Outcome.CLOSED,
                terminal(),
                new EngineTraining(),
                Datasets::load,
                folder.resolve("kept"));
    }

    private static Terminal terminal() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, false);
    }

    private static void stopInTheSecondEpoch(Path folder) throws IOException, InterruptedException {
        Terminal terminal = terminal();
        new TrainSession(
                        RunPlan.begun(SMALL, false),
                        new RunFolder(folder, SMALL),
                        new StoppedTraining(94 + 30),
                        new TableReport(terminal.out()),
                        CommandHistory.none(terminal),
                        terminal)
                .run();
    }

    /** The engine, stopped after a step as by a signal. */
    private record StoppedTraining(long lastStep) implements Training {

        @Override
        public Result run(Experiment experiment, int parts, boolean exam, TrainingControl control, Listener listener)
                throws IOException, InterruptedException {
            return new EngineTraining().run(experiment, parts, exam, control, new Listener() {
                @Override
                public void onStart(RunStart start, Supplier<String> dataChecksum) {
                    listener.onStart(start, dataChecksum);
                }

                @Override
                public void onStep(StepEvent event) {
                    listener.onStep(event);
                    if (event.step() == lastStep) {
                        control.ask(TrainingControl.Mode.STOP);
                    }
                }

                @Override
                public void onEpoch(
                        EpochEvent event, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint) {
                    listener.onEpoch(event, weights, checkpoint);
                }

                @Override
                public void onEnd(RunEnd end, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint) {
                    listener.onEnd(end, weights, checkpoint);
                }
            });
        }

        @Override
        public Result resume(Checkpoint checkpoint, boolean exam, TrainingControl control, Listener listener)
                throws IOException, InterruptedException {
            return new EngineTraining().resume(checkpoint, exam, control, listener);
        }

        @Override
        public RangeTest findLearningRate(
                Experiment experiment, TrainingControl control, Consumer<RangePoint> listener) {
            throw new AssertionError("nobody asked for a learning rate");
        }
    }

    private static List<String> withoutTimes(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("metrics.csv")).stream()
                .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
                .toList();
    }
}

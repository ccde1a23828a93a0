package multilayer.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.train.BestEpoch;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.EpochSums;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.jspecify.annotations.Nullable;

/** Stands in for the engine: one step an epoch, figures made up, the same ones each time. */
final class QuickTraining implements Training {

    StopReason reason = StopReason.COMPLETED;
    double trainLoss = 0.1234567890123;

    @Nullable Experiment experiment;

    @Nullable Checkpoint resumed;

    @Nullable IOException dataProblem;

    /** Into how many parts each batch should have been cut. */
    int parts;

    /** The epoch after which the run is stopped. */
    int stopsAfter = Integer.MAX_VALUE;

    /** What a range test finds. */
    RangeTest rangeTest = new RangeTest(List.of(), false, OptionalDouble.empty());

    @Nullable Experiment tested;

    /** Called after each epoch with its number. */
    IntConsumer afterEpoch = epoch -> {};

    Experiment trained() {
        return Objects.requireNonNull(experiment, "nothing was trained");
    }

    @Override
    public Result run(Experiment experiment, int parts, boolean exam, TrainingControl control, Listener listener)
            throws IOException {
        this.parts = parts;
        return train(experiment, 0, exam, control, listener);
    }

    @Override
    public Result resume(Checkpoint checkpoint, boolean exam, TrainingControl control, Listener listener)
            throws IOException {
        resumed = checkpoint;
        return train(checkpoint.experiment(), checkpoint.epochs(), exam, control, listener);
    }

    private Result train(
            Experiment experiment, int epochsBefore, boolean exam, TrainingControl control, Listener listener)
            throws IOException {
        this.experiment = experiment;
        if (dataProblem != null) {
            throw dataProblem;
        }
        boolean onTest = experiment.training().validation().source() == Validation.Source.TEST;
        boolean none = experiment.training().validation().source() == Validation.Source.NONE;
        listener.onStart(new RunStart(experiment, 54_000, none ? 0 : 6_000, onTest, 1, 2), () -> "c0ffee");
        int epoch = epochsBefore;
        while (epoch < experiment.training().epochs() && control.mode() != Mode.STOP) {
            epoch++;
            int done = epoch;
            listener.onStep(new StepEvent(epoch, epoch, 1, 1, trainLoss, 0.05, 256));
            listener.onEpoch(
                    event(epoch, none ? null : validation(onTest)),
                    QuickTraining::tensors,
                    () -> checkpoint(experiment, done));
            afterEpoch.accept(epoch);
            if (epoch == stopsAfter) {
                control.ask(Mode.STOP);
            }
        }
        StopReason ended = control.mode() == Mode.STOP ? StopReason.STOPPED : reason;
        int done = epoch;
        RunEnd end = new RunEnd(ended, epoch, epoch, 0, List.of());
        listener.onEnd(end, QuickTraining::tensors, () -> checkpoint(experiment, done));
        return new Result(end, exam ? new Metrics(Split.TEST, 0.35, 0.88, 10_000) : null);
    }

    private static Checkpoint checkpoint(Experiment experiment, int epochs) {
        return new Checkpoint(
                experiment,
                2,
                epochs,
                0,
                epochs,
                EpochSums.ZERO,
                List.of(),
                ScheduleProgress.State.START,
                BestEpoch.NONE,
                tensors(),
                List.of(),
                List.of());
    }

    @Override
    public RangeTest findLearningRate(Experiment experiment, TrainingControl control, Consumer<RangePoint> listener)
            throws IOException {
        if (dataProblem != null) {
            throw dataProblem;
        }
        tested = experiment;
        rangeTest.points().forEach(listener);
        return rangeTest;
    }

    private EpochEvent event(int epoch, @Nullable Metrics validation) {
        Metrics train = new Metrics(Split.TRAIN, trainLoss, 0.95, 54_000);
        return new EpochEvent(epoch, epoch, train, validation, 0.05, Duration.ofMillis(450), 120_000.5);
    }

    private static Metrics validation(boolean onTest) {
        return new Metrics(onTest ? Split.TEST : Split.VALIDATION, 0.3, 0.875, 6_000);
    }

    private static List<NamedTensor> tensors() {
        return List.of(new NamedTensor("output.bias", new int[] {2}, new float[] {1, 2}));
    }
}

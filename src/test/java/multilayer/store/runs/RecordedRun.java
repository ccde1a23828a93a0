package multilayer.store.runs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;

/** A made-up run of four steps an epoch, and what it tells. */
public final class RecordedRun {

    public static final int STEPS_PER_EPOCH = 4;
    public static final Experiment EXPERIMENT = Preset.BASELINE.experiment();
    public static final Instant STARTED = Instant.parse("2026-03-04T05:06:07.089Z");

    private RecordedRun() {}

    public static RunHeader header(String name) {
        return new RunHeader(
                name, Origin.WINDOW, EXPERIMENT, 3, "c0ffee", "1.2.3", "a processor, 2 cores", STARTED, null);
    }

    public static RunStart start() {
        return new RunStart(EXPERIMENT, 900, 100, false, STEPS_PER_EPOCH, 3);
    }

    public static StepEvent step(long step) {
        int epoch = (int) ((step - 1) / STEPS_PER_EPOCH) + 1;
        int inEpoch = (int) ((step - 1) % STEPS_PER_EPOCH) + 1;
        return new StepEvent(step, epoch, inEpoch, STEPS_PER_EPOCH, loss(step), 0.05, 256);
    }

    /** One that a float holds exactly. */
    public static float loss(long step) {
        return 2 + 1f / step;
    }

    public static EpochEvent epoch(int epoch, double validationLoss) {
        return new EpochEvent(
                epoch,
                (long) epoch * STEPS_PER_EPOCH,
                new Metrics(Split.TRAIN, 1.0 / epoch, 0.75, 900),
                new Metrics(Split.VALIDATION, validationLoss, 0.5, 100),
                0.05,
                Duration.ofMillis(250),
                3_600);
    }

    public static EpochEvent unvalidated(int epoch, double trainLoss) {
        return new EpochEvent(
                epoch,
                (long) epoch * STEPS_PER_EPOCH,
                new Metrics(Split.TRAIN, trainLoss, 0.75, 1_000),
                null,
                0.05,
                Duration.ofMillis(250),
                4_000);
    }

    /** Weights that tell which epoch they are of. */
    public static List<NamedTensor> weights(int epoch) {
        return List.of(
                new NamedTensor("output.weight", new int[] {2, 2}, new float[] {epoch, 2, 3, 4}),
                new NamedTensor("output.bias", new int[] {2}, new float[] {-epoch, 0.5f}));
    }

    /** Tells a recorder of the next epoch: its steps and what came of them. */
    public static void tell(RunRecorder recorder, EpochEvent event) throws IOException {
        for (long step = event.step() - STEPS_PER_EPOCH + 1; step <= event.step(); step++) {
            recorder.step(step(step));
        }
        recorder.epoch(event, weights(event.epoch()));
    }

    public static RunEnd end(StopReason reason, int epochs, ControlChange... changes) {
        return new RunEnd(reason, epochs, (long) epochs * STEPS_PER_EPOCH, 0, List.of(changes));
    }

    /** Records a whole run of two epochs, the first of which is the best, and returns its id. */
    public static long keep(RunStore store, RunHeader header) throws IOException {
        try (RunRecorder recorder = store.begin(header)) {
            recorder.start(start());
            tell(recorder, epoch(1, 0.25));
            tell(recorder, epoch(2, 0.5));
            recorder.end(end(StopReason.COMPLETED, 2), null);
            return recorder.id();
        }
    }
}

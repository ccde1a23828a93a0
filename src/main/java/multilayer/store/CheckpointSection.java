package multilayer.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.Range;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.ScheduleProgress;
import multilayer.engine.train.BestEpoch;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.ControlChange.Setting;
import multilayer.engine.train.EpochSums;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/** The numbers of a checkpoint: everything but its tensors. A loss that does not exist yet is null. */
final class CheckpointSection {

    private static final Range COUNT = new Range("count", 0, true, (1L << 53) - 1, true, true);
    private static final Range INTEGER = Range.integers("integer", 0, Integer.MAX_VALUE);
    private static final Range BLOCK = Range.integers("block", 0, (int) NetworkSpec.HIDDEN_BLOCKS.maximum() - 1);
    private static final Range LOSS = Range.closed("loss", 0, Double.MAX_VALUE);
    private static final Range FACTOR = Range.closed("factor", 0, 1);

    private CheckpointSection() {}

    static Checkpoint read(
            Fields root,
            List<NamedTensor> network,
            List<NamedTensor> optimizer,
            List<NamedTensor> average,
            List<NamedTensor> best)
            throws ProjectFileException {
        Experiment experiment = root.object("experiment", ExperimentSection::read);
        int parts = root.integer("parts", Checkpoint.PARTS);
        int epochs = root.integer("epochs", INTEGER);
        int stepInEpoch = root.integer("stepInEpoch", INTEGER);
        long step = root.whole("step", COUNT);
        EpochSums sums = root.object("sums", CheckpointSection::sums);
        List<ControlChange> changes = root.objects("changes", INTEGER, CheckpointSection::change);
        ScheduleProgress.State schedule = root.object("schedule", CheckpointSection::schedule);
        BestEpoch bestEpoch = root.object("best", fields -> best(fields, best));
        return root.checked(
                "stepInEpoch",
                () -> new Checkpoint(
                        experiment,
                        parts,
                        epochs,
                        stepInEpoch,
                        step,
                        sums,
                        changes,
                        schedule,
                        bestEpoch,
                        network,
                        optimizer,
                        average));
    }

    private static EpochSums sums(Fields sums) throws ProjectFileException {
        double lossSum = sums.real("lossSum", LOSS);
        long correct = sums.whole("correct", COUNT);
        int samples = sums.integer("samples", INTEGER);
        Duration time = Duration.ofNanos(sums.whole("nanoseconds", COUNT));
        return sums.checked("correct", () -> new EpochSums(lossSum, correct, samples, time));
    }

    private static ControlChange change(Fields change) throws ProjectFileException {
        long step = change.whole("step", COUNT);
        if (change.has("learningRate")) {
            return new ControlChange(
                    step, Setting.LEARNING_RATE, -1, change.real("learningRate", TrainingConfig.LEARNING_RATE));
        }
        return new ControlChange(
                step,
                Setting.DROPOUT_RATE,
                change.integer("block", BLOCK),
                change.real("dropoutRate", HiddenBlock.DROPOUT_RATE));
    }

    private static ScheduleProgress.State schedule(Fields schedule) throws ProjectFileException {
        return new ScheduleProgress.State(
                schedule.real("factor", FACTOR),
                loss(schedule, "bestLoss"),
                schedule.integer("epochsWithoutImprovement", INTEGER));
    }

    private static BestEpoch best(Fields best, List<NamedTensor> tensors) throws ProjectFileException {
        return new BestEpoch(best.integer("epoch", INTEGER), loss(best, "loss"), tensors);
    }

    private static double loss(Fields owner, String name) throws ProjectFileException {
        return owner.has(name) ? owner.real(name, LOSS) : Double.POSITIVE_INFINITY;
    }

    static void write(ObjectNode root, Checkpoint checkpoint) {
        ExperimentSection.write(root.putObject("experiment"), checkpoint.experiment());
        root.put("parts", checkpoint.parts());
        root.put("epochs", checkpoint.epochs());
        root.put("stepInEpoch", checkpoint.stepInEpoch());
        root.put("step", checkpoint.step());
        write(root.putObject("sums"), checkpoint.sums());
        ArrayNode changes = root.putArray("changes");
        checkpoint.changes().forEach(change -> write(changes.addObject(), change));
        write(root.putObject("schedule"), checkpoint.schedule());
        ObjectNode best = root.putObject("best").put("epoch", checkpoint.best().epoch());
        write(best, "loss", checkpoint.best().loss());
    }

    private static void write(ObjectNode node, EpochSums sums) {
        node.put("lossSum", Numbers.decimal(sums.lossSum()));
        node.put("correct", sums.correct());
        node.put("samples", sums.samples());
        node.put("nanoseconds", sums.time().toNanos());
    }

    private static void write(ObjectNode node, ControlChange change) {
        node.put("step", change.step());
        if (change.setting() == Setting.LEARNING_RATE) {
            node.put("learningRate", Numbers.decimal(change.value()));
        } else {
            node.put("block", change.block());
            node.put("dropoutRate", Numbers.decimal(change.value()));
        }
    }

    private static void write(ObjectNode node, ScheduleProgress.State schedule) {
        node.put("factor", Numbers.decimal(schedule.factor()));
        write(node, "bestLoss", schedule.bestLoss());
        node.put("epochsWithoutImprovement", schedule.epochsWithoutImprovement());
    }

    private static void write(ObjectNode node, String name, double loss) {
        if (Double.isFinite(loss)) {
            node.put(name, Numbers.decimal(loss));
        } else {
            node.putNull(name);
        }
    }
}

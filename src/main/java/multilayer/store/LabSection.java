package multilayer.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import multilayer.engine.Range;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingConfig;
import multilayer.store.KeptLab.Spent;
import org.jspecify.annotations.Nullable;

/** The fields that tell what a student has of a lab. */
final class LabSection {

    private static final Range MANY = Range.integers("entries", 0, 100_000);
    private static final Range SECONDS = Range.closed("seconds", 0, 1e9);
    private static final Range LOSS = Range.closed("loss", 0, Double.MAX_VALUE);
    private static final Range ACCURACY = Range.closed("accuracy", 0, 1);
    private static final Range STEP = Range.integers("step", 1, Integer.MAX_VALUE);
    private static final Range RATE = Range.closed("learningRate", 0, Double.MAX_VALUE);
    private static final Range SPEED = Range.closed("samplesPerSecond", 0, Double.MAX_VALUE);
    private static final Range SAMPLES = Range.integers("samples", 1, Integer.MAX_VALUE);

    private LabSection() {}

    static KeptLab read(Fields lab) throws ProjectFileException {
        return new KeptLab(
                lab.text("prediction"),
                lab.has("predicted") ? lab.text("predicted") : null,
                lab.text("words"),
                lab.integer("seeds", KeptLab.SEEDS),
                lab.flag("quick", false),
                lab.has("spentInFull") ? lab.object("spentInFull", LabSection::spent) : null,
                lab.has("spentQuickly") ? lab.object("spentQuickly", LabSection::spent) : null,
                lab.objects("trials", MANY, LabSection::trial),
                lab.objects("times", MANY, LabSection::time));
    }

    private static Spent spent(Fields spent) throws ProjectFileException {
        double seconds = spent.real("seconds", SECONDS);
        try {
            return new Spent(Instant.parse(spent.text("started")), duration(seconds));
        } catch (DateTimeParseException e) {
            throw spent.problem("started", "started must be a time such as 2026-01-31T12:00:00Z; correct it");
        }
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(1e9 * seconds));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static KeptTrial trial(Fields trial) throws ProjectFileException {
        StopReason reason = trial.has("reason") ? trial.member("reason", StopReason.values()) : null;
        EpochEvent last = trial.has("lastEpoch") ? trial.object("lastEpoch", LabSection::epoch) : null;
        Metrics test = trial.has("test") ? trial.object("test", LabSection::metrics) : null;
        String failure = trial.has("failure") ? trial.text("failure") : "";
        Experiment experiment = ExperimentSection.read(trial);
        return trial.checked("reason", () -> new KeptTrial(experiment, reason, last, test, failure));
    }

    private static EpochEvent epoch(Fields epoch) throws ProjectFileException {
        return new EpochEvent(
                epoch.integer("epoch", TrainingConfig.EPOCHS),
                epoch.whole("step", STEP),
                epoch.object("train", LabSection::metrics),
                epoch.has("validation") ? epoch.object("validation", LabSection::metrics) : null,
                epoch.real("learningRate", RATE),
                duration(epoch.real("seconds", SECONDS)),
                epoch.real("samplesPerSecond", SPEED));
    }

    private static Metrics metrics(Fields metrics) throws ProjectFileException {
        return new Metrics(
                metrics.member("split", Split.values()),
                metrics.real("loss", LOSS),
                metrics.real("accuracy", ACCURACY),
                metrics.integer("samples", SAMPLES));
    }

    private static KeptTime time(Fields time) throws ProjectFileException {
        return new KeptTime(
                ExperimentSection.read(time),
                time.text("contender"),
                time.integer("images", KeptTime.IMAGES),
                time.integer("round", KeptTime.ROUND),
                time.real("seconds", SECONDS));
    }

    static void write(ObjectNode root, KeptLab lab) {
        root.put("prediction", lab.prediction());
        root.put("predicted", lab.predicted());
        root.put("words", lab.words());
        root.put("seeds", lab.seeds());
        root.put("quick", lab.quick());
        write(root, "spentInFull", lab.spentInFull());
        write(root, "spentQuickly", lab.spentQuickly());
        list(root, "trials", lab.trials(), LabSection::write);
        list(root, "times", lab.times(), LabSection::write);
    }

    private interface Writer<T> {
        void write(ObjectNode node, T value);
    }

    private static <T> void list(ObjectNode root, String name, List<T> values, Writer<T> writer) {
        ArrayNode list = root.putArray(name);
        values.forEach(value -> writer.write(list.addObject(), value));
    }

    private static void write(ObjectNode root, String name, @Nullable Spent spent) {
        if (spent != null) {
            root.putObject(name)
                    .put("started", spent.started().toString())
                    .put("seconds", Numbers.decimal(seconds(spent.took())));
        }
    }

    private static void write(ObjectNode node, KeptTrial trial) {
        ExperimentSection.write(node, trial.experiment());
        if (trial.reason() != null) {
            node.put("reason", trial.reason().id());
        }
        if (!trial.failure().isBlank()) {
            node.put("failure", trial.failure());
        }
        EpochEvent last = trial.last();
        if (last != null) {
            write(node.putObject("lastEpoch"), last);
        }
        write(node, "test", trial.test());
    }

    private static void write(ObjectNode node, EpochEvent epoch) {
        node.put("epoch", epoch.epoch());
        node.put("step", epoch.step());
        write(node, "train", epoch.train());
        write(node, "validation", epoch.validation());
        node.put("learningRate", Numbers.decimal(epoch.learningRate()));
        node.put("seconds", Numbers.decimal(seconds(epoch.trainingTime())));
        node.put("samplesPerSecond", Numbers.decimal(epoch.samplesPerSecond()));
    }

    private static void write(ObjectNode node, String name, @Nullable Metrics metrics) {
        if (metrics != null) {
            node.putObject(name)
                    .put("split", metrics.split().id())
                    .put("loss", Numbers.decimal(metrics.loss()))
                    .put("accuracy", Numbers.decimal(metrics.accuracy()))
                    .put("samples", metrics.samples());
        }
    }

    private static void write(ObjectNode node, KeptTime time) {
        ExperimentSection.write(node, time.experiment());
        node.put("contender", time.contender());
        node.put("images", time.images());
        node.put("round", time.round());
        node.put("seconds", Numbers.decimal(time.seconds()));
    }
}

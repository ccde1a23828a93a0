package multilayer.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.TrainingConfig;
import org.jspecify.annotations.Nullable;

/** The {@code training} of a project file. */
final class TrainingSection {

    private TrainingSection() {}

    static TrainingConfig read(Fields training) throws ProjectFileException {
        double learningRate = training.real("learningRate", TrainingConfig.LEARNING_RATE);
        LearningRateSchedule schedule = training.has("schedule")
                ? training.object("schedule", TrainingSection::schedule)
                : LearningRateSchedule.CONSTANT;
        OptimizerSpec optimizer = training.object("optimizer", OptimizerSection::read);
        int batchSize = training.integer("batchSize", TrainingConfig.BATCH_SIZE);
        int epochs = training.integer("epochs", TrainingConfig.EPOCHS);
        Validation validation = training.object("validation", TrainingSection::validation);
        long seed = training.whole("seed", TrainingConfig.SEED);
        double labelSmoothing = training.real("labelSmoothing", TrainingConfig.LABEL_SMOOTHING, 0);
        double averageDecay = training.real("averageDecay", TrainingConfig.AVERAGE_DECAY, 0);
        Augmentation augmentation = training.has("augmentation")
                ? training.object("augmentation", TrainingSection::augmentation)
                : Augmentation.NONE;
        double gradientClip = training.real("gradientClip", TrainingConfig.GRADIENT_CLIP, 0);
        EarlyStopping earlyStopping =
                training.has("earlyStopping") ? training.object("earlyStopping", TrainingSection::earlyStopping) : null;
        return training.checked(
                "earlyStopping",
                () -> new TrainingConfig(
                        learningRate,
                        schedule,
                        optimizer,
                        batchSize,
                        epochs,
                        validation,
                        seed,
                        labelSmoothing,
                        averageDecay,
                        augmentation,
                        gradientClip,
                        earlyStopping));
    }

    private static LearningRateSchedule schedule(Fields schedule) throws ProjectFileException {
        LearningRateSchedule usual =
                LearningRateSchedule.of(schedule.member("shape", LearningRateSchedule.Shape.values()));
        double warmupEpochs = schedule.real("warmupEpochs", LearningRateSchedule.WARMUP_EPOCHS, usual.warmupEpochs());
        double factor = schedule.real("factor", LearningRateSchedule.FACTOR, usual.factor());
        int everyEpochs = schedule.integer("everyEpochs", LearningRateSchedule.EVERY_EPOCHS, usual.everyEpochs());
        double floor = schedule.real("floor", LearningRateSchedule.FLOOR, usual.floor());
        int patience = schedule.integer("patience", LearningRateSchedule.PATIENCE, usual.patience());
        return schedule.checked(
                "warmupEpochs",
                () -> new LearningRateSchedule(usual.shape(), warmupEpochs, factor, everyEpochs, floor, patience));
    }

    private static Validation validation(Fields validation) throws ProjectFileException {
        Validation.Source source = validation.member("source", Validation.Source.values());
        double share = source.isShare()
                ? validation.real("share", Validation.SHARE)
                : validation.real("share", Validation.SHARE, 0);
        return new Validation(source, share);
    }

    private static Augmentation augmentation(Fields augmentation) throws ProjectFileException {
        return new Augmentation(
                augmentation.flag("flip", false),
                augmentation.integer("shift", Augmentation.SHIFT, 0),
                augmentation.real("noise", Augmentation.NOISE, 0));
    }

    private static EarlyStopping earlyStopping(Fields stopping) throws ProjectFileException {
        return new EarlyStopping(
                stopping.integer("patience", EarlyStopping.PATIENCE),
                stopping.real("minimumImprovement", EarlyStopping.MINIMUM_IMPROVEMENT, 0));
    }

    static ObjectNode write(TrainingConfig training) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("learningRate", Numbers.decimal(training.learningRate()));
        node.set("schedule", write(training.schedule()));
        node.set("optimizer", OptimizerSection.write(training.optimizer()));
        node.put("batchSize", training.batchSize());
        node.put("epochs", training.epochs());
        node.putObject("validation")
                .put("source", training.validation().source().id())
                .put("share", Numbers.decimal(training.validation().share()));
        node.put("seed", training.seed());
        node.put("labelSmoothing", Numbers.decimal(training.labelSmoothing()));
        node.put("averageDecay", Numbers.decimal(training.averageDecay()));
        node.putObject("augmentation")
                .put("flip", training.augmentation().flip())
                .put("shift", training.augmentation().shift())
                .put("noise", Numbers.decimal(training.augmentation().noise()));
        node.put("gradientClip", Numbers.decimal(training.gradientClip()));
        write(node, training.earlyStopping());
        return node;
    }

    private static ObjectNode write(LearningRateSchedule schedule) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("shape", schedule.shape().id())
                .put("warmupEpochs", Numbers.decimal(schedule.warmupEpochs()))
                .put("factor", Numbers.decimal(schedule.factor()))
                .put("everyEpochs", schedule.everyEpochs())
                .put("floor", Numbers.decimal(schedule.floor()))
                .put("patience", schedule.patience());
    }

    private static void write(ObjectNode training, @Nullable EarlyStopping stopping) {
        if (stopping == null) {
            training.putNull("earlyStopping");
            return;
        }
        training.putObject("earlyStopping")
                .put("patience", stopping.patience())
                .put("minimumImprovement", Numbers.decimal(stopping.minimumImprovement()));
    }
}

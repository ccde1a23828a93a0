package multilayer.app.model;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import multilayer.engine.Range;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.TrainingConfig;

/** Everything about training that a person sets, apart from the optimizer's own parameters. */
public final class TrainingSettings {

    static final String LEARNING_RATE_NAME = "learningRate";

    public static final NumberSetting LEARNING_RATE = number(
            LEARNING_RATE_NAME,
            TrainingConfig.LEARNING_RATE,
            NumberScale.logarithmic(1e-5, 10),
            TrainingDraft::learningRate,
            TrainingDraft::withLearningRate);

    public static final Setting<Shape> SCHEDULE = choice(
            "schedule",
            training -> training.schedule().shape(),
            (training, shape) -> training.withSchedule(reshaped(training.schedule(), shape)));

    public static final NumberSetting FACTOR = number(
            "factor",
            LearningRateSchedule.FACTOR,
            NumberScale.linear(0.05, 1, 0.05),
            training -> training.schedule().factor(),
            (training, value) -> {
                LearningRateSchedule old = training.schedule();
                return training.withSchedule(new LearningRateSchedule(
                        old.shape(), old.warmupEpochs(), value, old.everyEpochs(), old.floor()));
            },
            training -> shapeIs(training, Shape.STEP) || shapeIs(training, Shape.EXPONENTIAL));

    public static final NumberSetting EVERY_EPOCHS = number(
            "everyEpochs",
            LearningRateSchedule.EVERY_EPOCHS,
            NumberScale.linear(1, 50, 1),
            training -> training.schedule().everyEpochs(),
            (training, value) -> {
                LearningRateSchedule old = training.schedule();
                return training.withSchedule(new LearningRateSchedule(
                        old.shape(), old.warmupEpochs(), old.factor(), value.intValue(), old.floor()));
            },
            training -> shapeIs(training, Shape.STEP));

    public static final NumberSetting FLOOR = number(
            "floor",
            LearningRateSchedule.FLOOR,
            NumberScale.linear(0, 1, 0.01),
            training -> training.schedule().floor(),
            (training, value) -> {
                LearningRateSchedule old = training.schedule();
                return training.withSchedule(new LearningRateSchedule(
                        old.shape(), old.warmupEpochs(), old.factor(), old.everyEpochs(), value));
            },
            training -> shapeIs(training, Shape.COSINE));

    public static final NumberSetting WARMUP_EPOCHS = number(
            "warmupEpochs",
            LearningRateSchedule.WARMUP_EPOCHS,
            NumberScale.linear(0, 10, 0.5),
            training -> training.schedule().warmupEpochs(),
            (training, value) -> {
                LearningRateSchedule old = training.schedule();
                return training.withSchedule(
                        new LearningRateSchedule(old.shape(), value, old.factor(), old.everyEpochs(), old.floor()));
            });

    public static final Setting<OptimizerKind> OPTIMIZER =
            choice("optimizer", TrainingDraft::optimizer, TrainingDraft::withOptimizer);

    public static final NumberSetting BATCH_SIZE = number(
            "batchSize",
            TrainingConfig.BATCH_SIZE,
            NumberScale.powersOfTwo(1, 4096),
            TrainingDraft::batchSize,
            (training, value) -> training.withBatchSize(value.intValue()));

    public static final NumberSetting EPOCHS = number(
            "epochs",
            TrainingConfig.EPOCHS,
            NumberScale.linear(1, 100, 1),
            TrainingDraft::epochs,
            (training, value) -> training.withEpochs(value.intValue()));

    public static final Setting<Validation.Source> VALIDATION = choice(
            "validation",
            TrainingDraft::validation,
            (training, source) -> training.withValidation(source, training.share()));

    public static final NumberSetting VALIDATION_SHARE = new NumberSetting(
            Key.of("validationShare"),
            Validation.SHARE,
            NumberScale.linear(0, 0.5, 0.01),
            Unit.PERCENT,
            draft -> draft.training().share(),
            (draft, value) ->
                    draft.with(draft.training().withValidation(draft.training().validation(), value)),
            draft -> draft.training().validation().isShare());

    public static final NumberSetting SEED = number(
            "seed",
            TrainingConfig.SEED,
            NumberScale.linear(0, TrainingConfig.SEED.maximum(), 1),
            TrainingDraft::seed,
            (training, value) -> training.withSeed(value.longValue()));

    public static final Setting<Boolean> EARLY_STOPPING = choice(
            "earlyStopping",
            TrainingDraft::stopsEarly,
            (training, stops) -> training.withEarlyStopping(stops, training.earlyStopping()));

    public static final NumberSetting PATIENCE = number(
            "patience",
            EarlyStopping.PATIENCE,
            NumberScale.linear(1, 50, 1),
            training -> training.earlyStopping().patience(),
            (training, value) -> training.withEarlyStopping(
                    training.stopsEarly(),
                    new EarlyStopping(value.intValue(), training.earlyStopping().minimumImprovement())),
            TrainingDraft::stopsEarly);

    public static final NumberSetting MINIMUM_IMPROVEMENT = number(
            "minimumImprovement",
            EarlyStopping.MINIMUM_IMPROVEMENT,
            NumberScale.logarithmicFromZero(1e-5, 0.1),
            training -> training.earlyStopping().minimumImprovement(),
            (training, value) -> training.withEarlyStopping(
                    training.stopsEarly(),
                    new EarlyStopping(training.earlyStopping().patience(), value)),
            TrainingDraft::stopsEarly);

    private TrainingSettings() {}

    private static LearningRateSchedule reshaped(LearningRateSchedule old, Shape shape) {
        LearningRateSchedule usual = LearningRateSchedule.of(shape);
        return new LearningRateSchedule(shape, old.warmupEpochs(), usual.factor(), usual.everyEpochs(), usual.floor());
    }

    private static boolean shapeIs(TrainingDraft training, Shape shape) {
        return training.schedule().shape() == shape;
    }

    private static <T> Setting<T> choice(
            String name, Function<TrainingDraft, T> reader, BiFunction<TrainingDraft, T, TrainingDraft> writer) {
        return new Setting<>(
                Key.of(name),
                draft -> reader.apply(draft.training()),
                (draft, value) -> draft.with(writer.apply(draft.training(), value)),
                draft -> true);
    }

    private static NumberSetting number(
            String name,
            Range range,
            NumberScale scale,
            ToDoubleFunction<TrainingDraft> reader,
            BiFunction<TrainingDraft, Double, TrainingDraft> writer) {
        return number(name, range, scale, reader, writer, training -> true);
    }

    private static NumberSetting number(
            String name,
            Range range,
            NumberScale scale,
            ToDoubleFunction<TrainingDraft> reader,
            BiFunction<TrainingDraft, Double, TrainingDraft> writer,
            Predicate<TrainingDraft> applies) {
        return new NumberSetting(
                Key.of(name),
                range,
                scale,
                Unit.PLAIN,
                draft -> reader.applyAsDouble(draft.training()),
                (draft, value) -> draft.with(writer.apply(draft.training(), value)),
                draft -> applies.test(draft.training()));
    }
}

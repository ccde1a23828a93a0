package multilayer.app.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import multilayer.engine.Range;
import multilayer.engine.data.Augmentation;
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
            TrainingConfig::learningRate,
            TrainingConfig::withLearningRate);

    public static final Setting<Shape> SCHEDULE = choice(
            "schedule",
            training -> training.values().schedule().shape(),
            (training, shape) -> training.with(
                    training.values().withSchedule(reshaped(training.values().schedule(), shape))));

    public static final NumberSetting FACTOR = schedule(
            "factor",
            LearningRateSchedule.FACTOR,
            NumberScale.linear(0.05, 1, 0.05),
            LearningRateSchedule::factor,
            LearningRateSchedule::withFactor,
            EnumSet.of(Shape.STEP, Shape.EXPONENTIAL, Shape.PLATEAU));

    public static final NumberSetting EVERY_EPOCHS = schedule(
            "everyEpochs",
            LearningRateSchedule.EVERY_EPOCHS,
            NumberScale.linear(1, 50, 1),
            LearningRateSchedule::everyEpochs,
            (schedule, value) -> schedule.withEveryEpochs(value.intValue()),
            EnumSet.of(Shape.STEP));

    public static final NumberSetting FLOOR = schedule(
            "floor",
            LearningRateSchedule.FLOOR,
            NumberScale.linear(0, 1, 0.01),
            LearningRateSchedule::floor,
            LearningRateSchedule::withFloor,
            EnumSet.of(Shape.COSINE, Shape.PLATEAU));

    public static final NumberSetting PLATEAU_PATIENCE = schedule(
            "plateauPatience",
            LearningRateSchedule.PATIENCE,
            NumberScale.linear(0, 20, 1),
            LearningRateSchedule::patience,
            (schedule, value) -> schedule.withPatience(value.intValue()),
            EnumSet.of(Shape.PLATEAU));

    public static final NumberSetting WARMUP_EPOCHS = schedule(
            "warmupEpochs",
            LearningRateSchedule.WARMUP_EPOCHS,
            NumberScale.linear(0, 10, 0.5),
            LearningRateSchedule::warmupEpochs,
            LearningRateSchedule::withWarmupEpochs,
            Arrays.stream(Shape.values()).filter(Shape::mayWarmUp).collect(Collectors.toSet()));

    public static final Setting<OptimizerKind> OPTIMIZER =
            choice("optimizer", TrainingDraft::optimizer, TrainingDraft::withOptimizer);

    public static final NumberSetting BATCH_SIZE = number(
            "batchSize",
            TrainingConfig.BATCH_SIZE,
            NumberScale.powersOfTwo(1, 4096),
            TrainingConfig::batchSize,
            (config, value) -> config.withBatchSize(value.intValue()));

    public static final NumberSetting EPOCHS = number(
            "epochs",
            TrainingConfig.EPOCHS,
            NumberScale.linear(1, 100, 1),
            TrainingConfig::epochs,
            (config, value) -> config.withEpochs(value.intValue()));

    public static final Setting<Validation.Source> VALIDATION = choice(
            "validation",
            TrainingDraft::validation,
            (training, source) ->
                    training.with(training.values().withValidation(new Validation(source, training.share()))));

    public static final NumberSetting VALIDATION_SHARE = number(
            "validationShare",
            Validation.SHARE,
            NumberScale.linear(0, 0.5, 0.01),
            Unit.PERCENT,
            TrainingDraft::share,
            (training, value) ->
                    training.with(training.values().withValidation(new Validation(training.validation(), value))),
            training -> training.validation().isShare());

    public static final NumberSetting SEED = number(
            "seed",
            TrainingConfig.SEED,
            NumberScale.linear(0, TrainingConfig.SEED.maximum(), 1),
            TrainingConfig::seed,
            (config, value) -> config.withSeed(value.longValue()));

    public static final NumberSetting LABEL_SMOOTHING = number(
            "labelSmoothing",
            TrainingConfig.LABEL_SMOOTHING,
            NumberScale.linear(0, 0.3, 0.01),
            TrainingConfig::labelSmoothing,
            TrainingConfig::withLabelSmoothing);

    public static final NumberSetting AVERAGE_DECAY = number(
            "averageDecay",
            TrainingConfig.AVERAGE_DECAY,
            NumberScale.nines(0.9999),
            TrainingConfig::averageDecay,
            TrainingConfig::withAverageDecay);

    public static final Setting<Boolean> FLIP = choice(
            "flip",
            training -> training.values().augmentation().flip(),
            (training, flip) -> training.with(training.values()
                    .withAugmentation(training.values().augmentation().withFlip(flip))));

    public static final NumberSetting SHIFT = number(
            "shift",
            Augmentation.SHIFT,
            NumberScale.linear(0, 4, 1),
            config -> config.augmentation().shift(),
            (config, value) -> config.withAugmentation(config.augmentation().withShift(value.intValue())));

    public static final NumberSetting NOISE = number(
            "noise",
            Augmentation.NOISE,
            NumberScale.linear(0, 0.5, 0.01),
            config -> config.augmentation().noise(),
            (config, value) -> config.withAugmentation(config.augmentation().withNoise(value)));

    public static final NumberSetting GRADIENT_CLIP = number(
            "gradientClip",
            TrainingConfig.GRADIENT_CLIP,
            NumberScale.logarithmicFromZero(0.01, 100),
            TrainingConfig::gradientClip,
            TrainingConfig::withGradientClip);

    public static final Setting<Boolean> EARLY_STOPPING = choice(
            "earlyStopping",
            TrainingDraft::stopsEarly,
            (training, stops) -> training.withEarlyStopping(stops, training.earlyStopping()));

    public static final NumberSetting PATIENCE = number(
            "patience",
            EarlyStopping.PATIENCE,
            NumberScale.linear(1, 50, 1),
            Unit.PLAIN,
            training -> training.earlyStopping().patience(),
            (training, value) -> training.withEarlyStopping(
                    training.stopsEarly(),
                    new EarlyStopping(value.intValue(), training.earlyStopping().minimumImprovement())),
            TrainingDraft::stopsEarly);

    public static final NumberSetting MINIMUM_IMPROVEMENT = number(
            "minimumImprovement",
            EarlyStopping.MINIMUM_IMPROVEMENT,
            NumberScale.logarithmicFromZero(1e-5, 0.1),
            Unit.PLAIN,
            training -> training.earlyStopping().minimumImprovement(),
            (training, value) -> training.withEarlyStopping(
                    training.stopsEarly(),
                    new EarlyStopping(training.earlyStopping().patience(), value)),
            TrainingDraft::stopsEarly);

    private TrainingSettings() {}

    private static LearningRateSchedule reshaped(LearningRateSchedule old, Shape shape) {
        LearningRateSchedule usual = LearningRateSchedule.of(shape);
        return shape.mayWarmUp() ? usual.withWarmupEpochs(old.warmupEpochs()) : usual;
    }

    private static <T> Setting<T> choice(
            String name, Function<TrainingDraft, T> reader, BiFunction<TrainingDraft, T, TrainingDraft> writer) {
        return new Setting<>(
                Key.of(name),
                draft -> reader.apply(draft.training()),
                (draft, value) -> draft.with(writer.apply(draft.training(), value)),
                draft -> true);
    }

    /** A number that stands by itself and always means something. */
    private static NumberSetting number(
            String name,
            Range range,
            NumberScale scale,
            ToDoubleFunction<TrainingConfig> reader,
            BiFunction<TrainingConfig, Double, TrainingConfig> writer) {
        return number(
                name,
                range,
                scale,
                Unit.PLAIN,
                training -> reader.applyAsDouble(training.values()),
                (training, value) -> training.with(writer.apply(training.values(), value)),
                training -> true);
    }

    /** A number of the schedule that means something to {@code shapes} only. */
    private static NumberSetting schedule(
            String name,
            Range range,
            NumberScale scale,
            ToDoubleFunction<LearningRateSchedule> reader,
            BiFunction<LearningRateSchedule, Double, LearningRateSchedule> writer,
            Set<Shape> shapes) {
        return number(
                name,
                range,
                scale,
                Unit.PLAIN,
                training -> reader.applyAsDouble(training.values().schedule()),
                (training, value) -> training.with(training.values()
                        .withSchedule(writer.apply(training.values().schedule(), value))),
                training -> shapes.contains(training.values().schedule().shape()));
    }

    private static NumberSetting number(
            String name,
            Range range,
            NumberScale scale,
            Unit unit,
            ToDoubleFunction<TrainingDraft> reader,
            BiFunction<TrainingDraft, Double, TrainingDraft> writer,
            Predicate<TrainingDraft> applies) {
        return new NumberSetting(
                Key.of(name),
                range,
                scale,
                unit,
                draft -> reader.applyAsDouble(draft.training()),
                (draft, value) -> draft.with(writer.apply(draft.training(), value)),
                draft -> applies.test(draft.training()));
    }
}

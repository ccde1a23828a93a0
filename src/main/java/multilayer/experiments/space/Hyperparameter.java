package multilayer.experiments.space;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import multilayer.engine.Named;
import multilayer.engine.data.Augmentation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/**
 * What a search may vary, by the name that a project file has for it. What belongs to hidden layers is set on all of them; what an
 * optimizer or a schedule does not have is left alone, so that one space may hold several of them. They are set in the order of this
 * catalog, in which the whole comes before its parts. Adding one is one constant here and its word.
 */
public enum Hyperparameter implements Named {
    HIDDEN("hidden", Kind.widths(HiddenBlock.UNITS)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return Blocks.widths(experiment, ((Value.Widths) value).units());
        }
    },
    ACTIVATION("activation", Kind.member(Activation.values())) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            Activation activation = Named.byId(id(), Activation.values(), value.text());
            return Blocks.each(experiment, block -> block.withActivation(activation));
        }
    },
    INITIALIZER("initializer", Kind.member(Initializer.Scheme.values())) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            Initializer initializer = initializer(value);
            return Blocks.each(experiment, block -> block.withInitializer(initializer));
        }
    },
    OUTPUT_INITIALIZER("outputInitializer", Kind.member(Initializer.Scheme.values())) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return Blocks.output(experiment, initializer(value));
        }
    },
    SIGMA("sigma", Kind.real(Initializer.SIGMA)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return Blocks.each(
                    experiment,
                    block -> block.withInitializer(
                            new Initializer(block.initializer().scheme(), number(value))));
        }
    },
    BATCH_NORM("batchNorm", Kind.FLAG) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return Blocks.each(experiment, block -> block.withBatchNorm(flag(value)));
        }
    },
    DROPOUT_RATE("dropoutRate", Kind.real(HiddenBlock.DROPOUT_RATE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return Blocks.each(experiment, block -> block.withDropoutRate(number(value)));
        }
    },
    LEARNING_RATE("learningRate", Kind.real(TrainingConfig.LEARNING_RATE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withLearningRate(number(value)));
        }
    },
    BATCH_SIZE("batchSize", Kind.whole(TrainingConfig.BATCH_SIZE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withBatchSize(whole(value)));
        }
    },
    EPOCHS("epochs", Kind.whole(TrainingConfig.EPOCHS)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withEpochs(whole(value)));
        }
    },
    OPTIMIZER("optimizer", Kind.member(OptimizerChoice.values())) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            OptimizerChoice choice = Named.byId(id(), OptimizerChoice.values(), value.text());
            return optimizer(experiment, choice::inPlaceOf);
        }
    },
    MOMENTUM("momentum", Kind.real(OptimizerSpec.MOMENTUM)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.momentum(optimizer, number(value)));
        }
    },
    NESTEROV("nesterov", Kind.FLAG) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.nesterov(optimizer, flag(value)));
        }
    },
    DECAY_RATE("decayRate", Kind.real(OptimizerSpec.DECAY_RATE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.decayRate(optimizer, number(value)));
        }
    },
    BETA_1("beta1", Kind.real(OptimizerSpec.BETA_1)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.beta1(optimizer, number(value)));
        }
    },
    BETA_2("beta2", Kind.real(OptimizerSpec.BETA_2)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.beta2(optimizer, number(value)));
        }
    },
    EPSILON("epsilon", Kind.real(OptimizerSpec.EPSILON)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> OptimizerParts.epsilon(optimizer, number(value)));
        }
    },
    WEIGHT_DECAY("weightDecay", Kind.real(OptimizerSpec.WEIGHT_DECAY)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return optimizer(experiment, optimizer -> optimizer.withWeightDecay(number(value)));
        }
    },
    SCHEDULE("schedule", Kind.member(LearningRateSchedule.Shape.values())) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            LearningRateSchedule.Shape shape = Named.byId(id(), LearningRateSchedule.Shape.values(), value.text());
            return schedule(experiment, before -> Schedules.inPlaceOf(before, shape));
        }
    },
    WARMUP_EPOCHS("warmupEpochs", Kind.real(LearningRateSchedule.WARMUP_EPOCHS)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return schedule(experiment, schedule -> Schedules.warmup(schedule, number(value)));
        }
    },
    FACTOR("factor", Kind.real(LearningRateSchedule.FACTOR)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return schedule(experiment, schedule -> schedule.withFactor(number(value)));
        }
    },
    EVERY_EPOCHS("everyEpochs", Kind.whole(LearningRateSchedule.EVERY_EPOCHS)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return schedule(experiment, schedule -> schedule.withEveryEpochs(whole(value)));
        }
    },
    FLOOR("floor", Kind.real(LearningRateSchedule.FLOOR)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return schedule(experiment, schedule -> schedule.withFloor(number(value)));
        }
    },
    PLATEAU_PATIENCE("plateauPatience", Kind.whole(LearningRateSchedule.PATIENCE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return schedule(experiment, schedule -> schedule.withPatience(whole(value)));
        }
    },
    LABEL_SMOOTHING("labelSmoothing", Kind.real(TrainingConfig.LABEL_SMOOTHING)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withLabelSmoothing(number(value)));
        }
    },
    AVERAGE_DECAY("averageDecay", Kind.real(TrainingConfig.AVERAGE_DECAY)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withAverageDecay(number(value)));
        }
    },
    GRADIENT_CLIP("gradientClip", Kind.real(TrainingConfig.GRADIENT_CLIP)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return training(experiment, training -> training.withGradientClip(number(value)));
        }
    },
    FLIP("flip", Kind.FLAG) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return augmentation(experiment, augmentation -> augmentation.withFlip(flag(value)));
        }
    },
    SHIFT("shift", Kind.whole(Augmentation.SHIFT)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return augmentation(experiment, augmentation -> augmentation.withShift(whole(value)));
        }
    },
    NOISE("noise", Kind.real(Augmentation.NOISE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            return augmentation(experiment, augmentation -> augmentation.withNoise(number(value)));
        }
    },
    PATIENCE("patience", Kind.whole(EarlyStopping.PATIENCE)) {
        @Override
        Experiment set(Experiment experiment, Value value) {
            EarlyStopping before = experiment.training().earlyStopping();
            double improvement = before == null ? 0 : before.minimumImprovement();
            return training(
                    experiment, training -> training.withEarlyStopping(new EarlyStopping(whole(value), improvement)));
        }
    };

    private final String id;
    private final Kind kind;

    Hyperparameter(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    /** What values it takes. */
    public Kind kind() {
        return kind;
    }

    /**
     * The experiment with this at {@code value}.
     *
     * @param value one that {@link #kind} allows
     * @throws IllegalArgumentException if it cannot stand beside what the experiment has
     */
    abstract Experiment set(Experiment experiment, Value value);

    /**
     * The hyperparameter of a name.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that lists the names there are
     */
    public static Hyperparameter byId(String id) {
        return Named.byId("hyperparameter", values(), id);
    }

    /** The names of all, in the order in which they are set. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Hyperparameter::id).toList();
    }

    private static double number(Value value) {
        return ((Value.Amount) value).number();
    }

    private static int whole(Value value) {
        return (int) number(value);
    }

    private static boolean flag(Value value) {
        return ((Value.Flag) value).on();
    }

    private static Initializer initializer(Value value) {
        return Initializer.of(Named.byId("initializer", Initializer.Scheme.values(), value.text()));
    }

    private static Experiment training(Experiment experiment, UnaryOperator<TrainingConfig> change) {
        return experiment.withTraining(change.apply(experiment.training()));
    }

    private static Experiment optimizer(Experiment experiment, UnaryOperator<OptimizerSpec> change) {
        return training(experiment, training -> training.withOptimizer(change.apply(training.optimizer())));
    }

    private static Experiment schedule(Experiment experiment, UnaryOperator<LearningRateSchedule> change) {
        return training(experiment, training -> training.withSchedule(change.apply(training.schedule())));
    }

    private static Experiment augmentation(Experiment experiment, UnaryOperator<Augmentation> change) {
        return training(experiment, training -> training.withAugmentation(change.apply(training.augmentation())));
    }
}

package multilayer.app.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import multilayer.engine.diagnosis.Diagnosis;
import multilayer.engine.diagnosis.Finding;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.train.TrainingConfig;
import multilayer.text.Messages;

/** Which changes of the experiment may cure what. */
final class Treatments {

    private static final double USUAL_UNITS = 64;
    private static final double USUAL_BATCH_SIZE = 256;
    private static final double USUAL_DROPOUT = 0.2;

    /** Dropout and weight decay from here on are what holds a network back. */
    private static final double HIGH_DROPOUT = 0.5;

    private static final double HIGH_WEIGHT_DECAY = 0.01;

    private static final Set<Advice.Kind> STARTS = EnumSet.of(
            Advice.Kind.SELU_INITIALIZER,
            Advice.Kind.RECTIFIER_INITIALIZER,
            Advice.Kind.SATURATING_INITIALIZER,
            Advice.Kind.ZEROS,
            Advice.Kind.VANISHING);

    private Treatments() {}

    static List<Treatment> of(Diagnosis diagnosis, Finding finding, Draft draft) {
        return switch (diagnosis) {
            case DIVERGED, LEARNING_RATE_HIGH -> List.of(learningRate(draft, 0.1));
            case LEARNING_RATE_LOW -> List.of(raise(draft));
            case BOTTLENECK -> bottleneck(finding, draft);
            case SIGNAL_LOST -> List.of(start(draft));
            case DEAD_UNITS -> List.of(learningRate(draft, 0.1), leaky());
            case BATCH_LARGE ->
                List.of(Treatment.of(
                        Messages.text("doctor.treat.batch", USUAL_BATCH_SIZE),
                        TrainingSettings.BATCH_SIZE,
                        USUAL_BATCH_SIZE));
            case UNDERFITTING -> underfitting(draft);
            case PLATEAU -> plateau(draft);
            case OVERFITTING -> overfitting(draft);
        };
    }

    /** Times a power of ten, without the digits that the multiplication makes up, and within the bounds of the field. */
    private static Treatment learningRate(Draft draft, double factor) {
        BigDecimal product = BigDecimal.valueOf(draft.training().values().learningRate())
                .multiply(BigDecimal.valueOf(factor), MathContext.DECIMAL64);
        double learningRate = Math.min(product.doubleValue(), TrainingConfig.LEARNING_RATE.maximum());
        return Treatment.of(
                Messages.text(
                        "doctor.treat.learningRate",
                        BigDecimal.valueOf(learningRate).stripTrailingZeros().toPlainString()),
                TrainingSettings.LEARNING_RATE,
                learningRate);
    }

    /** To the optimizer's usual rate where that is far, else ten times as high. */
    private static Treatment raise(Draft draft) {
        double usual = draft.training().optimizer().usualLearningRate();
        boolean far = Advice.ofTraining(draft).stream().anyMatch(each -> each.kind() == Advice.Kind.LEARNING_RATE_LOW);
        return learningRate(draft, far ? usual / draft.training().values().learningRate() : 10);
    }

    private static List<Treatment> bottleneck(Finding finding, Draft draft) {
        int layer = finding.evidence().get(0).intValue();
        int id = draft.blocks().get(layer - 1).id();
        return List.of(
                widen(draft, id, USUAL_UNITS),
                new Treatment(
                        Messages.text("doctor.treat.remove", layer), null, before -> Structure.delete(before, id)));
    }

    /** What the advice on the layers says about how they start, all of it at once; if it says nothing, batch norm. */
    private static Treatment start(Draft draft) {
        List<Advice.Remedy<?>> remedies = new ArrayList<>();
        for (Block block : draft.blocks()) {
            for (Advice advice : Advice.of(draft, block.id())) {
                Advice.Remedy<?> remedy = advice.remedy();
                if (remedy != null && STARTS.contains(advice.kind())) {
                    remedies.add(remedy);
                }
            }
        }
        if (remedies.isEmpty()) {
            return new Treatment(
                    Messages.text("doctor.treat.batchNorm"), null, everyBlock(block -> block.withBatchNorm(true)));
        }
        UnaryOperator<Draft> change = before -> {
            Draft after = before;
            for (Advice.Remedy<?> remedy : remedies) {
                after = Treatment.of(remedy).change().apply(after);
            }
            return after;
        };
        return new Treatment(Messages.text("doctor.treat.start", remedies.get(0).label()), null, change);
    }

    private static Treatment leaky() {
        return new Treatment(
                Messages.text("doctor.treat.leaky"),
                null,
                everyBlock(block ->
                        block.activation() == Activation.RELU ? block.withActivation(Activation.LEAKY_RELU) : block));
    }

    /** Takes away what holds the network back, or gives it more room, and more time. */
    private static List<Treatment> underfitting(Draft draft) {
        Treatment longer = moreEpochs(draft);
        boolean drops = draft.blocks().stream().anyMatch(block -> block.hidden().dropoutRate() >= HIGH_DROPOUT);
        if (drops) {
            return List.of(
                    new Treatment(
                            Messages.text("doctor.treat.noDropout"),
                            null,
                            everyBlock(block -> block.withDropoutRate(0))),
                    longer);
        }
        if (OptimizerParameter.WEIGHT_DECAY.in(draft.training().optimizerValues()) >= HIGH_WEIGHT_DECAY) {
            NumberSetting weightDecay = OptimizerParameter.WEIGHT_DECAY.number();
            return List.of(Treatment.of(Messages.text("doctor.treat.noWeightDecay"), weightDecay, 0.0), longer);
        }
        return draft.blocks().isEmpty() ? List.of(longer) : List.of(widenNarrowest(draft), longer);
    }

    private static Treatment widenNarrowest(Draft draft) {
        Block narrowest = Collections.min(
                draft.blocks(), Comparator.comparingInt(block -> block.hidden().units()));
        double units = Math.min(4.0 * narrowest.hidden().units(), HiddenBlock.UNITS.maximum());
        return widen(draft, narrowest.id(), units);
    }

    private static Treatment widen(Draft draft, int id, double units) {
        return Treatment.of(
                Messages.text("doctor.treat.widen", draft.indexOf(id) + 1, units),
                new BlockSettings(id).units(),
                units);
    }

    private static Treatment moreEpochs(Draft draft) {
        double epochs = Math.min(2.0 * draft.training().values().epochs(), TrainingConfig.EPOCHS.maximum());
        return Treatment.of(Messages.text("doctor.treat.epochs", epochs), TrainingSettings.EPOCHS, epochs);
    }

    /** A smaller learning rate gets into the valley that a larger one jumps over; where it falls already, nothing is known to help. */
    private static List<Treatment> plateau(Draft draft) {
        return TrainingSettings.SCHEDULE.in(draft) == Shape.CONSTANT
                ? List.of(
                        Treatment.of(Messages.text("doctor.treat.schedule"), TrainingSettings.SCHEDULE, Shape.PLATEAU))
                : List.of();
    }

    private static List<Treatment> overfitting(Draft draft) {
        Treatment stop = Treatment.of(Messages.text("doctor.treat.stopEarly"), TrainingSettings.EARLY_STOPPING, true);
        boolean drops = draft.blocks().stream().allMatch(block -> block.hidden().dropoutRate() >= USUAL_DROPOUT);
        return drops ? List.of(stop) : List.of(stop, dropout());
    }

    private static Treatment dropout() {
        return new Treatment(
                Messages.text("doctor.treat.dropout", USUAL_DROPOUT),
                null,
                everyBlock(block -> block.withDropoutRate(Math.max(block.dropoutRate(), USUAL_DROPOUT))));
    }

    private static UnaryOperator<Draft> everyBlock(UnaryOperator<HiddenBlock> change) {
        return before -> before.withBlocks(before.blocks().stream()
                .map(block -> block.with(change.apply(block.hidden())))
                .toList());
    }
}

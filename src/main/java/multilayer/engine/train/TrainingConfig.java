package multilayer.engine.train;

import multilayer.engine.Range;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param learningRate η, before the schedule's factor
 * @param schedule how η moves over the run
 * @param optimizer what a step does with a gradient
 * @param batchSize samples in one step; the last batch of an epoch may be smaller and counts by its own size
 * @param epochs passes over the training samples
 * @param validation what is measured after each epoch
 * @param seed of weights, shuffling, dropout, augmentation and the stratified split; same seed, same result, bit for bit
 * @param labelSmoothing ε in [0, 1): gradients are taken at labels that are (1 − ε)·onehot + ε/classes; the loss that is told
 *     stays the cross-entropy of the labels themselves, so that training and validation can be compared. 0 is off. Szegedy et
 *     al. 2016, section 7
 * @param averageDecay d in [0, 1): what is validated, saved and left in the network is an average of the weights, {@code a ←
 *     d·a + (1 − d)·w} after each step, with a smaller d in the first steps: (1 + t) / (10 + t). 0 is off. Polyak &amp; Juditsky 1992
 * @param augmentation how training images are varied each time they are seen
 * @param gradientClip the largest norm that all gradients of a step together may have; longer ones are scaled down; 0 for any
 * @param earlyStopping when to stop before the last epoch; null for never
 */
public record TrainingConfig(
        double learningRate,
        LearningRateSchedule schedule,
        OptimizerSpec optimizer,
        int batchSize,
        int epochs,
        Validation validation,
        long seed,
        double labelSmoothing,
        double averageDecay,
        Augmentation augmentation,
        double gradientClip,
        @Nullable EarlyStopping earlyStopping) {

    public static final Range LEARNING_RATE = Range.leftOpen("learningRate", 0, 100);
    public static final Range BATCH_SIZE = Range.integers("batchSize", 1, 65_536);
    public static final Range EPOCHS = Range.integers("epochs", 1, 10_000);
    public static final Range SEED = new Range("seed", 0, true, (1L << 53) - 1, true, true);
    public static final Range LABEL_SMOOTHING = Range.rightOpen("labelSmoothing", 0, 1);
    public static final Range AVERAGE_DECAY = Range.rightOpen("averageDecay", 0, 1);
    public static final Range GRADIENT_CLIP = Range.closed("gradientClip", 0, 1_000);

    public TrainingConfig {
        LEARNING_RATE.check(learningRate);
        BATCH_SIZE.check(batchSize);
        EPOCHS.check(epochs);
        SEED.check((double) seed);
        LABEL_SMOOTHING.check(labelSmoothing);
        AVERAGE_DECAY.check(averageDecay);
        GRADIENT_CLIP.check(gradientClip);
        if (earlyStopping != null && validation.source() == Validation.Source.NONE) {
            throw new IllegalArgumentException("earlyStopping needs a validation set: none");
        }
    }

    /** Nothing but these: a constant learning rate, no regularisation, and training to the last epoch. */
    public static TrainingConfig plain(
            double learningRate, OptimizerSpec optimizer, int batchSize, int epochs, Validation validation, long seed) {
        return new TrainingConfig(
                learningRate,
                LearningRateSchedule.CONSTANT,
                optimizer,
                batchSize,
                epochs,
                validation,
                seed,
                0,
                0,
                Augmentation.NONE,
                0,
                null);
    }

    public TrainingConfig withLearningRate(double learningRate) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withSchedule(LearningRateSchedule schedule) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withOptimizer(OptimizerSpec optimizer) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withBatchSize(int batchSize) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withEpochs(int epochs) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withValidation(Validation validation) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withSeed(long seed) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withLabelSmoothing(double labelSmoothing) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withAverageDecay(double averageDecay) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withAugmentation(Augmentation augmentation) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withGradientClip(double gradientClip) {
        return new TrainingConfig(
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
                earlyStopping);
    }

    public TrainingConfig withEarlyStopping(@Nullable EarlyStopping earlyStopping) {
        return new TrainingConfig(
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
                earlyStopping);
    }
}

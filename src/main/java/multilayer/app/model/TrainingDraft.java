package multilayer.app.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.TrainingConfig;

/**
 * A training configuration while it is edited: each value is inside its own bounds, but they need not go together yet,
 * and what is switched off remembers its values.
 *
 * @param share the validation share, kept while another source is chosen
 * @param earlyStopping its values, kept while it is off
 */
public record TrainingDraft(
        double learningRate,
        LearningRateSchedule schedule,
        OptimizerKind optimizer,
        Map<OptimizerParameter, Double> optimizerValues,
        int batchSize,
        int epochs,
        Validation.Source validation,
        double share,
        long seed,
        boolean stopsEarly,
        EarlyStopping earlyStopping) {

    private static final double USUAL_SHARE = 0.1;
    private static final EarlyStopping USUAL_EARLY_STOPPING = new EarlyStopping(5, 0.001);

    public TrainingDraft {
        optimizerValues = Collections.unmodifiableMap(new EnumMap<>(optimizerValues));
    }

    static TrainingDraft of(TrainingConfig config) {
        EarlyStopping stopping = config.earlyStopping();
        Validation validation = config.validation();
        return new TrainingDraft(
                config.learningRate(),
                config.schedule(),
                OptimizerKind.of(config.optimizer()),
                OptimizerKind.valuesOf(config.optimizer()),
                config.batchSize(),
                config.epochs(),
                validation.source(),
                validation.source().isShare() ? validation.share() : USUAL_SHARE,
                config.seed(),
                stopping != null,
                stopping == null ? USUAL_EARLY_STOPPING : stopping);
    }

    /** The configuration to train with; call it only when the rules hold. */
    TrainingConfig config() {
        return new TrainingConfig(
                learningRate,
                schedule,
                optimizer.build(optimizerValues),
                batchSize,
                epochs,
                new Validation(validation, validation.isShare() ? share : 0),
                seed,
                stopsEarly ? earlyStopping : null);
    }

    /** Whether anything is held out, or borrowed, to validate on. */
    public boolean validates() {
        return validation == Validation.Source.TEST || (validation.isShare() && share > 0);
    }

    TrainingDraft withLearningRate(double value) {
        return new TrainingDraft(
                value,
                schedule,
                optimizer,
                optimizerValues,
                batchSize,
                epochs,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withSchedule(LearningRateSchedule value) {
        return new TrainingDraft(
                learningRate,
                value,
                optimizer,
                optimizerValues,
                batchSize,
                epochs,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withOptimizer(OptimizerKind value) {
        return new TrainingDraft(
                learningRate,
                schedule,
                value,
                optimizerValues,
                batchSize,
                epochs,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withOptimizerValue(OptimizerParameter parameter, double value) {
        Map<OptimizerParameter, Double> values = new EnumMap<>(OptimizerParameter.class);
        values.putAll(optimizerValues);
        values.put(parameter, value);
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                values,
                batchSize,
                epochs,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withBatchSize(int value) {
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                optimizerValues,
                value,
                epochs,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withEpochs(int value) {
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                optimizerValues,
                batchSize,
                value,
                validation,
                share,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withValidation(Validation.Source source, double newShare) {
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                optimizerValues,
                batchSize,
                epochs,
                source,
                newShare,
                seed,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withSeed(long value) {
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                optimizerValues,
                batchSize,
                epochs,
                validation,
                share,
                value,
                stopsEarly,
                earlyStopping);
    }

    TrainingDraft withEarlyStopping(boolean stops, EarlyStopping value) {
        return new TrainingDraft(
                learningRate,
                schedule,
                optimizer,
                optimizerValues,
                batchSize,
                epochs,
                validation,
                share,
                seed,
                stops,
                value);
    }
}

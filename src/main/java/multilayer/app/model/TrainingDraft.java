package multilayer.app.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import multilayer.engine.data.Validation;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.TrainingConfig;

/**
 * A training configuration while it is edited: each value is inside its own bounds, but they need not go together yet,
 * and what is switched off remembers its values.
 *
 * @param values what stands by itself; its share of validation is kept while another source is chosen, and its optimizer
 *     and early stopping have no meaning here
 * @param earlyStopping its values, kept while it is off
 */
public record TrainingDraft(
        TrainingConfig values,
        OptimizerKind optimizer,
        Map<OptimizerParameter, Double> optimizerValues,
        boolean stopsEarly,
        EarlyStopping earlyStopping) {

    private static final double USUAL_SHARE = 0.1;
    private static final EarlyStopping USUAL_EARLY_STOPPING = new EarlyStopping(5, 0.001);

    public TrainingDraft {
        optimizerValues = Collections.unmodifiableMap(new EnumMap<>(optimizerValues));
    }

    static TrainingDraft of(TrainingConfig config) {
        EarlyStopping stopping = config.earlyStopping();
        Validation.Source source = config.validation().source();
        double share = source.isShare() ? config.validation().share() : USUAL_SHARE;
        return new TrainingDraft(
                config.withEarlyStopping(null).withValidation(new Validation(source, share)),
                OptimizerKind.of(config.optimizer()),
                OptimizerKind.valuesOf(config.optimizer()),
                stopping != null,
                stopping == null ? USUAL_EARLY_STOPPING : stopping);
    }

    /** The configuration to train with; call it only when the rules hold. */
    TrainingConfig config() {
        Validation.Source source = validation();
        return values.withOptimizer(optimizer.build(optimizerValues))
                .withValidation(new Validation(source, source.isShare() ? share() : 0))
                .withEarlyStopping(stopsEarly ? earlyStopping : null);
    }

    public Validation.Source validation() {
        return values.validation().source();
    }

    /** The validation share, kept while another source is chosen. */
    public double share() {
        return values.validation().share();
    }

    /** Whether anything is held out, or borrowed, to validate on. */
    public boolean validates() {
        return validation() == Validation.Source.TEST || (validation().isShare() && share() > 0);
    }

    TrainingDraft with(TrainingConfig changed) {
        return new TrainingDraft(changed, optimizer, optimizerValues, stopsEarly, earlyStopping);
    }

    TrainingDraft withOptimizer(OptimizerKind value) {
        return new TrainingDraft(values, value, optimizerValues, stopsEarly, earlyStopping);
    }

    TrainingDraft withOptimizerValue(OptimizerParameter parameter, double value) {
        Map<OptimizerParameter, Double> changed = new EnumMap<>(OptimizerParameter.class);
        changed.putAll(optimizerValues);
        changed.put(parameter, value);
        return new TrainingDraft(values, optimizer, changed, stopsEarly, earlyStopping);
    }

    TrainingDraft withEarlyStopping(boolean stops, EarlyStopping value) {
        return new TrainingDraft(values, optimizer, optimizerValues, stops, value);
    }
}

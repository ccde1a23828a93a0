package multilayer.app.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.TrainingConfig;

/**
 * A training configuration while it is edited: each value is inside its own bounds, but they need not go together yet,
 * and what is switched off remembers its values.
 *
 * @param values what stands by itself; its share of validation is kept while another source is chosen, and its optimizer
 *     and early stopping have no meaning here
 * @param allOptimizerValues the parameters of every kind of optimizer, so that each keeps its own while another is chosen
 * @param earlyStopping its values, kept while it is off
 */
public record TrainingDraft(
        TrainingConfig values,
        OptimizerKind optimizer,
        Map<OptimizerKind, Map<OptimizerParameter, Double>> allOptimizerValues,
        boolean stopsEarly,
        EarlyStopping earlyStopping) {

    private static final double USUAL_SHARE = 0.1;
    private static final EarlyStopping USUAL_EARLY_STOPPING = new EarlyStopping(5, 0.001);

    public TrainingDraft {
        allOptimizerValues = Collections.unmodifiableMap(new EnumMap<>(allOptimizerValues));
    }

    static TrainingDraft of(TrainingConfig config) {
        EarlyStopping stopping = config.earlyStopping();
        Validation.Source source = config.validation().source();
        double share = source.isShare() ? config.validation().share() : USUAL_SHARE;
        return new TrainingDraft(
                config.withEarlyStopping(null).withValidation(new Validation(source, share)),
                OptimizerKind.of(config.optimizer()),
                allValues(config.optimizer()),
                stopping != null,
                stopping == null ? USUAL_EARLY_STOPPING : stopping);
    }

    private static Map<OptimizerKind, Map<OptimizerParameter, Double>> allValues(OptimizerSpec chosen) {
        Map<OptimizerKind, Map<OptimizerParameter, Double>> all = new EnumMap<>(OptimizerKind.class);
        for (OptimizerKind kind : OptimizerKind.values()) {
            all.put(kind, kind.usualValues());
        }
        all.put(OptimizerKind.of(chosen), OptimizerKind.valuesOf(chosen));
        return all;
    }

    /** The configuration to train with; call it only when the rules hold. */
    TrainingConfig config() {
        Validation.Source source = validation();
        return values.withOptimizer(optimizer.build(optimizerValues()))
                .withValidation(new Validation(source, source.isShare() ? share() : 0))
                .withEarlyStopping(stopsEarly ? earlyStopping : null);
    }

    /** The parameters of the optimizer that is chosen. */
    Map<OptimizerParameter, Double> optimizerValues() {
        return Objects.requireNonNull(allOptimizerValues.get(optimizer));
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
        return new TrainingDraft(changed, optimizer, allOptimizerValues, stopsEarly, earlyStopping);
    }

    TrainingDraft withOptimizer(OptimizerKind value) {
        return new TrainingDraft(values, value, allOptimizerValues, stopsEarly, earlyStopping);
    }

    TrainingDraft withOptimizerValue(OptimizerParameter parameter, double value) {
        Map<OptimizerParameter, Double> changed = new EnumMap<>(optimizerValues());
        changed.put(parameter, value);
        Map<OptimizerKind, Map<OptimizerParameter, Double>> all = new EnumMap<>(allOptimizerValues);
        all.put(optimizer, changed);
        return new TrainingDraft(values, optimizer, all, stopsEarly, earlyStopping);
    }

    TrainingDraft withEarlyStopping(boolean stops, EarlyStopping value) {
        return new TrainingDraft(values, optimizer, allOptimizerValues, stops, value);
    }
}

package multilayer.app.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.data.Validation.Source;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepSetupTest {

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final SweepSetup setup = new SweepSetup(experiment);

    @Test
    void whatIsTypedBecomesASweep() {
        setup.change(DimensionDraft.usual(Hyperparameter.LEARNING_RATE).withFrom("0.01"));
        setup.add(Hyperparameter.ACTIVATION);
        setup.strategyProperty().set(Strategy.TPE);
        setup.budgetProperty().set(BudgetKind.EPOCHS);
        setup.text(SetupField.EPOCHS).set("1,000");
        setup.text(SetupField.PARALLEL).set("3");
        SweepSpec spec = setup.spec();
        assertThat(spec.name()).isEqualTo("Learning rate, Activation");
        assertThat(spec.base()).isEqualTo(Preset.BASELINE.experiment());
        assertThat(spec.space())
                .isEqualTo(SearchSpace.of(
                        new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.01, 0.2)),
                        new Dimension(
                                Hyperparameter.ACTIVATION,
                                new Domain.Choice(List.of(
                                        new Value.Word("relu"), new Value.Word("tanh"), new Value.Word("gelu"))))));
        assertThat(spec.budget()).isEqualTo(Budget.ofEpochs(1_000));
        assertThat(spec.window()).as("twice those that run at once").isEqualTo(6);
    }

    @Test
    void aSweepThatWasMadeBeforeIsShownAsItWas() {
        setup.add(Hyperparameter.HIDDEN);
        setup.add(Hyperparameter.BATCH_SIZE);
        setup.add(Hyperparameter.DROPOUT_RATE);
        setup.budgetProperty().set(BudgetKind.MINUTES);
        SweepSpec spec = setup.spec();
        SweepSetup other = new SweepSetup(experiment);
        other.show(spec, setup.parallel());
        assertThat(other.spec()).isEqualTo(spec);
    }

    @ParameterizedTest
    @EnumSource
    void everyHyperparameterHasSomethingUsualToTry(Hyperparameter hyperparameter) {
        DimensionDraft usual = DimensionDraft.usual(hyperparameter);
        assertThat(usual.problem()).isEmpty();
        assertThat(Drawing.of(hyperparameter.kind().type())).contains(usual.drawing());
        assertThat(DimensionAxis.of(usual.dimension().orElseThrow()).axis().name())
                .isEqualTo(SweepWords.name(hyperparameter));
    }

    @Test
    void eachHyperparameterIsSearchedOnce() {
        setup.add(Hyperparameter.LEARNING_RATE);
        assertThat(setup.dimensions()).hasSize(1);
        assertThat(setup.addable()).doesNotContain(Hyperparameter.LEARNING_RATE).contains(Hyperparameter.HIDDEN);
        setup.remove(Hyperparameter.LEARNING_RATE);
        assertThat(setup.problemBinding().get()).isEqualTo(Messages.text("sweep.problem.no-dimension"));
        assertThatThrownBy(setup::spec).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongBoundsAreToldWithValueAndBound() {
        DimensionDraft usual = DimensionDraft.usual(Hyperparameter.LEARNING_RATE);
        assertThat(usual.withFrom("-1").problem()).isEqualTo("From must be a number in (0, 100]: -1");
        assertThat(usual.withTo("fast").problem()).isEqualTo("To must be a number in (0, 100]: fast");
        assertThat(usual.withFrom("0.5").problem())
                .isEqualTo("The first of two bounds must be below the second: 0.5, 0.2");
        DimensionDraft activation = DimensionDraft.usual(Hyperparameter.ACTIVATION);
        assertThat(activation.withValues("relu, swish").problem())
                .startsWith("Each value must be one of relu,")
                .endsWith(": swish");
        assertThat(activation.withValues("").problem()).isEqualTo("A choice needs at least one value: it has none");
        setup.change(usual.withFrom("-1"));
        assertThat(setup.problemBinding().get()).isEqualTo("Learning rate: From must be a number in (0, 100]: -1");
    }

    @Test
    void wrongNumbersAreToldOnlyWhereTheyCount() {
        setup.text(SetupField.ETA).set("1");
        assertThat(setup.problemBinding().get())
                .isEqualTo("One of how many goes on must be a whole number from 2 to 100: 1");
        assertThat(setup.problem(SetupField.ETA).get()).isNotEmpty();
        setup.strategyProperty().set(Strategy.RANDOM);
        assertThat(setup.problemBinding().get()).isEmpty();
    }

    @Test
    void onlyAGridGoesWithoutABudget() {
        setup.strategyProperty().set(Strategy.GRID);
        setup.budgetProperty().set(BudgetKind.ALL);
        assertThat(setup.problemBinding().get()).isEmpty();
        assertThat(setup.gridSize()).hasValue(3L);
        setup.strategyProperty().set(Strategy.RANDOM);
        assertThat(setup.budgetProperty().get()).isEqualTo(BudgetKind.TRIALS);
    }

    @Test
    void validationOnTestOrNoneIsRefusedWithAWayOut() {
        experiment.set(TrainingSettings.VALIDATION, Source.TEST);
        assertThat(setup.problemBinding().get()).isEqualTo(Messages.text("sweep.problem.validates-on-test"));
        experiment.set(TrainingSettings.VALIDATION, Source.NONE);
        assertThat(setup.problemBinding().get()).isEqualTo(Messages.text("sweep.problem.no-validation"));
        setup.validation().holdOut();
        assertThat(setup.problemBinding().get()).isEmpty();
        assertThat(setup.spec().base().training().validation().share()).isEqualTo(0.1);
        assertThat(experiment.canUndoProperty().get()).isTrue();
    }

    @Test
    void anExperimentThatIsNotValidIsNotSearched() {
        experiment.reject(TrainingSettings.EPOCHS, "many");
        assertThat(setup.problemBinding().get()).startsWith("The experiment that is varied is not valid: ");
    }
}

package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.app.common.Numbers;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Unit;
import multilayer.engine.train.Experiment;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.text.Messages;

/** A sweep that is being set up: what is searched, how, and for how long; and what is wrong with it. */
public final class SweepSetup {

    private final ExperimentModel experiment;
    private final ObservableList<DimensionDraft> dimensions = FXCollections.observableArrayList();
    private final ObservableList<DimensionDraft> readOnlyDimensions =
            FXCollections.unmodifiableObservableList(dimensions);
    private final ObjectProperty<Strategy> strategy = new SimpleObjectProperty<>(this, "strategy", Strategy.HALVING);
    private final ObjectProperty<BudgetKind> budget = new SimpleObjectProperty<>(this, "budget", BudgetKind.TRIALS);
    private final Map<SetupField, StringProperty> texts = new EnumMap<>(SetupField.class);
    private final Map<SetupField, StringBinding> problems = new EnumMap<>(SetupField.class);
    private final ValidationAdvice validation;
    private final StringBinding problem;

    /** A sweep around the experiment of the window, over the learning rate to begin with. */
    public SweepSetup(ExperimentModel experiment) {
        this.experiment = experiment;
        validation = new ValidationAdvice(experiment);
        List<Observable> all = new ArrayList<>(
                List.of(experiment.experimentProperty(), experiment.problemProperty(), dimensions, strategy, budget));
        for (SetupField field : SetupField.values()) {
            StringProperty text = new SimpleStringProperty(this, field.id(), String.valueOf(field.usual()));
            texts.put(field, text);
            problems.put(field, Bindings.createStringBinding(() -> findProblem(field), text));
            all.add(text);
        }
        strategy.addListener(change -> {
            if (!BudgetKind.of(strategy.get()).contains(budget.get())) {
                budget.set(BudgetKind.TRIALS);
            }
        });
        dimensions.add(DimensionDraft.usual(Hyperparameter.LEARNING_RATE));
        problem = Bindings.createStringBinding(this::findProblem, all.toArray(Observable[]::new));
    }

    /** What is searched, in the order of tables; each of another hyperparameter. */
    public ObservableList<DimensionDraft> dimensions() {
        return readOnlyDimensions;
    }

    public ObjectProperty<Strategy> strategyProperty() {
        return strategy;
    }

    public ObjectProperty<BudgetKind> budgetProperty() {
        return budget;
    }

    /** What is typed in a field. */
    public StringProperty text(SetupField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** What is wrong with what is typed in a field; empty if nothing is. */
    public StringBinding problem(SetupField field) {
        return Objects.requireNonNull(problems.get(field));
    }

    /** Whether a sweep can choose by the experiment's validation, and what to do if not. */
    public ValidationAdvice validation() {
        return validation;
    }

    /** The first thing that is wrong, in a sentence; empty if a sweep can be made of it. */
    public StringBinding problemBinding() {
        return problem;
    }

    /** The hyperparameters that are not searched yet. */
    public List<Hyperparameter> addable() {
        return Arrays.stream(Hyperparameter.values())
                .filter(each -> dimensions.stream().noneMatch(draft -> draft.hyperparameter() == each))
                .toList();
    }

    /** Searches one hyperparameter more; nothing if it is searched already. */
    public void add(Hyperparameter hyperparameter) {
        if (addable().contains(hyperparameter)) {
            dimensions.add(DimensionDraft.usual(hyperparameter));
        }
    }

    public void remove(Hyperparameter hyperparameter) {
        dimensions.removeIf(draft -> draft.hyperparameter() == hyperparameter);
    }

    /** Puts a draft in the place of the one of the same hyperparameter. */
    public void change(DimensionDraft draft) {
        for (int index = 0; index < dimensions.size(); index++) {
            if (dimensions.get(index).hyperparameter() == draft.hyperparameter()) {
                dimensions.set(index, draft);
            }
        }
    }

    /** Takes all but the experiment from a sweep that was made before. */
    public void show(SweepSpec spec, int parallel) {
        show(spec.space());
        strategy.set(spec.strategy());
        show(spec.budget());
        text(SetupField.PARALLEL).set(String.valueOf(parallel));
        text(SetupField.SEED).set(String.valueOf(spec.seed()));
        text(SetupField.GRID_POINTS).set(String.valueOf(spec.tuning().gridPoints()));
        text(SetupField.ETA).set(String.valueOf(spec.tuning().eta()));
        text(SetupField.MINIMUM_EPOCHS).set(String.valueOf(spec.tuning().minimumEpochs()));
    }

    /** Searches this and nothing else. */
    public void show(SearchSpace space) {
        dimensions.setAll(space.dimensions().stream().map(DimensionDraft::of).toList());
    }

    private void show(Budget limits) {
        budget.set(BudgetKind.ALL);
        limits.time().ifPresent(time -> limit(BudgetKind.MINUTES, SetupField.MINUTES, (int) time.toMinutes()));
        limits.epochs().ifPresent(epochs -> limit(BudgetKind.EPOCHS, SetupField.EPOCHS, epochs));
        limits.trials().ifPresent(trials -> limit(BudgetKind.TRIALS, SetupField.TRIALS, trials));
    }

    private void limit(BudgetKind kind, SetupField field, int amount) {
        budget.set(kind);
        text(field).set(String.valueOf(amount));
    }

    /** How many trials are to run at once; the usual number while what is typed is none. */
    public int parallel() {
        return (int) number(SetupField.PARALLEL).orElse(SetupField.PARALLEL.usual());
    }

    /** How many combinations the grid has; empty while the dimensions are wrong. */
    public Optional<Long> gridSize() {
        Optional<SearchSpace> space = space();
        OptionalDouble points = number(SetupField.GRID_POINTS);
        return space.isPresent() && points.isPresent()
                ? Optional.of(space.get().gridSize((int) points.getAsDouble()))
                : Optional.empty();
    }

    /** What is searched; empty while it is wrong. */
    public Optional<SearchSpace> space() {
        List<Dimension> all =
                dimensions.stream().flatMap(draft -> draft.dimension().stream()).toList();
        return all.isEmpty() || all.size() < dimensions.size() ? Optional.empty() : Optional.of(new SearchSpace(all));
    }

    /**
     * The sweep that is meant.
     *
     * @throws IllegalStateException if {@link #problemBinding} says that there is none
     */
    public SweepSpec spec() {
        if (!problem.get().isEmpty()) {
            throw new IllegalStateException(problem.get());
        }
        return parse(experiment.experimentProperty().get());
    }

    private SweepSpec parse(Experiment base) {
        SearchSpace space = space().orElseThrow();
        return new SweepSpec(
                space.dimensions().stream()
                        .map(dimension -> SweepWords.name(dimension.hyperparameter()))
                        .collect(Collectors.joining(", ")),
                base,
                space,
                strategy.get(),
                budget.get().of(amount()),
                (long) typed(SetupField.SEED),
                2 * parallel(),
                new Tuning((int) typed(SetupField.GRID_POINTS), (int) typed(SetupField.ETA), (int)
                        typed(SetupField.MINIMUM_EPOCHS)));
    }

    private int amount() {
        return budget.get().field().map(field -> (int) typed(field)).orElse(0);
    }

    private double typed(SetupField field) {
        return number(field).orElse(field.usual());
    }

    private OptionalDouble number(SetupField field) {
        OptionalDouble number = Numbers.parse(text(field).get(), Unit.PLAIN);
        return number.isPresent() && field.range().contains(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    private String findProblem(SetupField field) {
        return number(field).isPresent()
                ? ""
                : Messages.text(
                        "sweep.problem.field",
                        Messages.name("sweep.field", field),
                        field.range().bounds(),
                        text(field).get());
    }

    private String findProblem() {
        String own = experiment.problemProperty().get();
        if (!own.isEmpty()) {
            return Messages.text("sweep.problem.experiment", own);
        }
        if (dimensions.isEmpty()) {
            return Messages.text("sweep.problem.no-dimension");
        }
        return dimensions.stream()
                .filter(draft -> !draft.problem().isEmpty())
                .findFirst()
                .map(draft -> Messages.text(
                        "sweep.problem.dimension", SweepWords.name(draft.hyperparameter()), draft.problem()))
                .or(this::fieldProblem)
                .orElseGet(this::specProblem);
    }

    private Optional<String> fieldProblem() {
        return Arrays.stream(SetupField.values())
                .filter(this::counts)
                .map(this::findProblem)
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    /** Whether a field means anything as things stand. */
    public boolean counts(SetupField field) {
        return switch (field) {
            case TRIALS, EPOCHS, MINUTES ->
                budget.get().field().filter(field::equals).isPresent();
            case GRID_POINTS -> strategy.get() == Strategy.GRID;
            case ETA, MINIMUM_EPOCHS -> strategy.get() == Strategy.HALVING;
            case PARALLEL, SEED -> true;
        };
    }

    private String specProblem() {
        String advice = validation.problemBinding().get();
        if (!advice.isEmpty()) {
            return advice;
        }
        try {
            parse(experiment.experimentProperty().get());
            return "";
        } catch (IllegalArgumentException e) {
            return SweepWords.sentence(String.valueOf(e.getMessage()));
        }
    }
}

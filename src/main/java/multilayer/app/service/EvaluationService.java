package multilayer.app.service;

import java.time.Duration;
import javafx.beans.binding.BooleanExpression;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * Computes the answers that an {@link EvaluationModel} asks for, on one thread named {@code evaluation}, while somebody looks at
 * them. What is asked for while it computes is computed next, once. While a run is going, it rests so long after each
 * evaluation that the run has the cores for all but a small share of the time. Its commands are called on the FX thread.
 */
public final class EvaluationService {

    /** How many times as long as it computed it rests while a run is going: one core of two for 1/40 of the time. */
    private static final int REST = 39;

    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    private final EvaluationModel model;
    private final Evaluating evaluating;
    private final Background background;
    private final Rest rest;
    private int lookers;
    private @Nullable Wanted shown;

    /** What was asked for. */
    private record Wanted(RunWeights weights, int epoch, Split split) {}

    /**
     * A service that computes nothing until {@link #look}.
     *
     * @param runGoing whether a run needs the cores
     */
    public EvaluationService(
            EvaluationModel model, Evaluating evaluating, FxThread fxThread, BooleanExpression runGoing) {
        this(model, evaluating, fxThread, runGoing, new Background("evaluation", fxThread));
    }

    EvaluationService(
            EvaluationModel model,
            Evaluating evaluating,
            FxThread fxThread,
            BooleanExpression runGoing,
            Background background) {
        this.model = model;
        this.evaluating = evaluating;
        this.background = background;
        rest = new Rest(REST, LONGEST_REST, runGoing, fxThread, this::update);
        model.weightsProperty().addListener(change -> update());
        model.epochProperty().addListener(change -> update());
        model.splitProperty().addListener(change -> update());
        model.testOpenedProperty().addListener(change -> update());
        runGoing.addListener(change -> update());
    }

    /** A screen shows answers from now on. */
    public void look() {
        lookers++;
        update();
    }

    /** A screen that called {@link #look} no longer shows them. */
    public void lookAway() {
        lookers--;
    }

    private void update() {
        Wanted wanted = wanted();
        if (wanted == null) {
            shown = null;
            model.clear();
        } else if (lookers > 0 && !background.isBusy() && !isResting() && !wanted.equals(shown)) {
            compute(wanted);
        }
    }

    private @Nullable Wanted wanted() {
        RunWeights weights = model.weightsProperty().get();
        Split split = model.splitProperty().get();
        int epoch = model.epochProperty().get();
        boolean sealed = split == Split.TEST && !model.testOpenedProperty().get();
        if (weights == null || epoch == 0 || sealed) {
            return null;
        }
        return split == Split.VALIDATION && !EvaluationModel.hasValidation(weights.experiment())
                ? null
                : new Wanted(weights, epoch, split);
    }

    private void compute(Wanted wanted) {
        if (shown != null && (shown.split != wanted.split || !shown.weights.equals(wanted.weights))) {
            model.clear();
        }
        model.begin();
        background.compute(
                () -> evaluating.evaluate(wanted.weights, wanted.epoch, wanted.split),
                answers -> arrived(wanted, answers),
                sentence -> failed(wanted, sentence));
    }

    /** A person who chose an epoch or another split does not wait. */
    private boolean isResting() {
        return rest.isOn()
                && model.followsLatestProperty().get()
                && shown != null
                && shown.split == model.splitProperty().get();
    }

    private void arrived(Wanted wanted, Evaluation answers) {
        shown = wanted;
        model.finish(answers);
        rest.after(background.lastNanos());
        update();
    }

    private void failed(Wanted wanted, String sentence) {
        shown = wanted;
        model.fail(wanted.weights, sentence);
        update();
    }
}

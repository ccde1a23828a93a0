package multilayer.app.service;

import java.time.Duration;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanExpression;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.WeightsModel;

/**
 * Computes what a {@link WeightsModel} wants, epoch by epoch, on one thread named {@code weights}, while somebody looks. While a run is
 * going, it rests so long after each epoch that the run has the cores for all but a small share of the time; only for an epoch
 * that a person chose it does not wait. Its commands are called on the FX thread.
 */
public final class WeightsService {

    /** How many times as long as it computed it rests while a run is going: it has one core for 1/20 of the time. */
    private static final int REST = 19;

    private static final Duration LONGEST_REST = Duration.ofSeconds(4);

    private final EvaluationModel evaluation;
    private final WeightsModel model;
    private final Probing probing;
    private final Background background;
    private final Rest rest;
    private boolean looking;

    /**
     * A service that computes nothing until somebody looks.
     *
     * @param runGoing whether a run needs the cores
     */
    public WeightsService(
            EvaluationModel evaluation,
            WeightsModel model,
            Probing probing,
            FxThread fxThread,
            BooleanExpression runGoing) {
        this.evaluation = evaluation;
        this.model = model;
        this.probing = probing;
        background = new Background("weights", fxThread);
        rest = new Rest(REST, LONGEST_REST, runGoing, fxThread, this::update);
        InvalidationListener update = change -> update();
        evaluation.weightsProperty().addListener(update);
        evaluation.epochProperty().addListener(update);
        evaluation.epochs().addListener(update);
        runGoing.addListener(update);
    }

    /** Whether the screen is shown from now on. */
    public void look(boolean looking) {
        this.looking = looking;
        update();
    }

    private void update() {
        int wanted = model.wanted();
        RunWeights weights = evaluation.weightsProperty().get();
        boolean mayCompute = !background.isBusy() && (!rest.isOn() || personWaits(wanted));
        if (looking && mayCompute && wanted > 0 && weights != null) {
            background.compute(
                    () -> probing.probe(weights, wanted), this::arrived, sentence -> failed(weights, sentence));
        }
    }

    private boolean personWaits(int wanted) {
        return wanted == model.chosen() && !evaluation.followsLatestProperty().get();
    }

    private void arrived(EpochStatistics statistics) {
        model.add(statistics);
        rest.after(background.lastNanos());
        update();
    }

    private void failed(RunWeights weights, String sentence) {
        model.fail(weights, sentence);
        update();
    }
}

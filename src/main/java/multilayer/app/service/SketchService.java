package multilayer.app.service;

import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.app.model.SketchModel;

/**
 * Has the network answer to a person's own image, on one thread named {@code sketch}. Of what changes while it computes, only the
 * latest is answered next. Its commands are called on the FX thread.
 */
public final class SketchService {

    private final SketchModel sketch;
    private final EvaluationModel evaluation;
    private final Answering answering;
    private final Background background;
    private boolean stale;

    /**
     * A service that answers whenever the image or the epoch that is looked at changes.
     *
     * @param evaluation says which network answers
     */
    public SketchService(SketchModel sketch, EvaluationModel evaluation, Answering answering, FxThread fxThread) {
        this(sketch, evaluation, answering, new Background("sketch", fxThread));
    }

    SketchService(SketchModel sketch, EvaluationModel evaluation, Answering answering, Background background) {
        this.sketch = sketch;
        this.evaluation = evaluation;
        this.answering = answering;
        this.background = background;
        sketch.revisionProperty().addListener(change -> update());
        evaluation.weightsProperty().addListener(change -> update());
        evaluation.epochProperty().addListener(change -> update());
    }

    private void update() {
        RunWeights weights = evaluation.weightsProperty().get();
        int epoch = evaluation.epochProperty().get();
        if (background.isBusy()) {
            stale = true;
        } else if (weights == null || epoch == 0 || sketch.blankProperty().get()) {
            sketch.finish(null);
        } else {
            byte[] pixels = sketch.pixels();
            background.compute(() -> answering.answer(weights, epoch, pixels), this::arrived, this::failed);
        }
    }

    private void arrived(SketchAnswer answer) {
        sketch.finish(answer);
        goOn();
    }

    private void failed(String sentence) {
        sketch.finish(null);
        if (!stale) {
            sketch.fail(sentence);
        }
        goOn();
    }

    private void goOn() {
        if (stale) {
            stale = false;
            update();
        }
    }
}

package multilayer.app.service;

import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;

/** What a {@link SketchService} drives: the engine, or a script in a test. Used by its thread alone. */
public interface Answering {

    /**
     * What the run's network answers after an epoch to one image.
     *
     * @param pixels unsigned bytes, row by row, 0 black to 255 white
     */
    SketchAnswer answer(RunWeights weights, int epoch, byte[] pixels) throws Exception;
}

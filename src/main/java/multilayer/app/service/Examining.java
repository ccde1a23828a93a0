package multilayer.app.service;

import java.util.List;
import multilayer.app.model.RunWeights;
import multilayer.engine.diagnosis.LayerSigns;

/** What a {@link DoctorService} drives: the engine, or a script in a test. Used by the doctor's thread alone. */
public interface Examining {

    /** How the layers of a run fare after its latest epoch, from input to output; there is at least one epoch. */
    List<LayerSigns> examine(RunWeights weights, int stepsPerEpoch) throws Exception;
}

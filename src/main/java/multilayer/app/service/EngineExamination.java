package multilayer.app.service;

import java.util.List;
import multilayer.app.model.RunWeights;
import multilayer.engine.diagnosis.Checkup;
import multilayer.engine.diagnosis.LayerSigns;

/** Examines with the engine, on one thread: a run that is going has the cores. */
public final class EngineExamination implements Examining {

    private final PartedData data;
    private final NativeLibraries libraries;

    public EngineExamination(PartedData data, NativeLibraries libraries) {
        this.data = data;
        this.libraries = libraries;
    }

    @Override
    public List<LayerSigns> examine(RunWeights weights, int stepsPerEpoch) throws InterruptedException {
        libraries.awaitWindow();
        return Checkup.of(
                weights.experiment().network(),
                weights.history(),
                stepsPerEpoch,
                data.published(weights.experiment()).train());
    }
}

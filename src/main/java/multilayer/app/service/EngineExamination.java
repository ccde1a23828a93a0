package multilayer.app.service;

import java.util.List;
import java.util.function.Function;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.TrainTest;
import multilayer.engine.diagnosis.Checkup;
import multilayer.engine.diagnosis.LayerSigns;

/** Examines with the engine, on one thread: a run that is going has the cores. */
public final class EngineExamination implements Examining {

    private final Function<String, TrainTest> source;
    private final NativeLibraries libraries;

    /**
     * Examines runs on data sets.
     *
     * @param source finds a data set by its name
     */
    public EngineExamination(Function<String, TrainTest> source, NativeLibraries libraries) {
        this.source = source;
        this.libraries = libraries;
    }

    @Override
    public List<LayerSigns> examine(RunWeights weights, int stepsPerEpoch) throws InterruptedException {
        libraries.awaitWindow();
        return Checkup.of(
                weights.experiment().network(),
                weights.history(),
                stepsPerEpoch,
                source.apply(weights.experiment().dataset()).train());
    }
}

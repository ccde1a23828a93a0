package multilayer.bench.peers;

import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.ThreadSetting;
import multilayer.engine.data.Dataset;

/** Deeplearning4j's {@code MultiLayerNetwork}. ND4J's own threads and those of its BLAS fight, so both may have the cores. */
public final class Dl4j implements Contender {

    @Override
    public String id() {
        return "dl4j";
    }

    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        return ThreadSetting.ofNd4j(cores);
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        return new Dl4jRun(task.experiment(), train, setting.threads());
    }
}

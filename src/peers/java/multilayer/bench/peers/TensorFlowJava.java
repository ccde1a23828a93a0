package multilayer.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.ThreadSetting;
import multilayer.engine.data.Dataset;

/** TensorFlow through its Java API, in graph mode. */
public final class TensorFlowJava implements Contender {

    @Override
    public String id() {
        return "tensorflow";
    }

    /** TensorFlow has threads inside of an operation, and threads that run operations side by side. */
    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        List<ThreadSetting> settings = new ArrayList<>();
        for (ThreadSetting setting : ThreadSetting.oneAndAll(cores)) {
            settings.add(with(setting, setting.threads(), 1));
        }
        if (cores > 1) {
            settings.add(with(new ThreadSetting(cores + " by " + cores, cores, Map.of()), cores, cores));
        }
        return settings;
    }

    private static ThreadSetting with(ThreadSetting setting, int inside, int sideBySide) {
        return setting.with("TF_NUM_INTRAOP_THREADS", String.valueOf(inside))
                .with("TF_NUM_INTEROP_THREADS", String.valueOf(sideBySide))
                .with("TF_CPP_MIN_LOG_LEVEL", "2");
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        return new TensorFlowRun(task.experiment(), train);
    }
}

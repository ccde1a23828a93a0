package multilayer.bench.peers;

import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.ThreadSetting;
import multilayer.engine.data.Dataset;

/** PyTorch's C++ library through the Deep Java Library. */
public final class Libtorch implements Contender {

    @Override
    public String id() {
        return "libtorch";
    }

    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        return ThreadSetting.oneAndAll(cores).stream()
                .map(setting -> setting.with(ThreadSetting.OPEN_MP, String.valueOf(setting.threads())))
                .toList();
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        // The native library is on the class path; nothing is to be fetched.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(setting.threads()));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return new LibtorchRun(task.experiment(), train);
    }
}

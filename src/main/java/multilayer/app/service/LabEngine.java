package multilayer.app.service;

import java.io.IOException;
import java.util.function.Function;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.EpochTimer;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabMemory;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabRun;
import org.jspecify.annotations.Nullable;

/** Runs labs with the engine: trials side by side on this machine's cores, epochs of timed labs one after another. */
public final class LabEngine implements LabMeasuring {

    private static final String DATASET = "fashion-mnist";

    private final Function<String, TrainTest> data;
    private final EpochTimer timer;
    private final LabKeeping keeping;
    private final NativeLibraries libraries;

    /** @param data finds a data set by its name; called off the window's thread */
    public LabEngine(
            Function<String, TrainTest> data, EpochTimer timer, LabKeeping keeping, NativeLibraries libraries) {
        this.data = data;
        this.timer = timer;
        this.keeping = keeping;
        this.libraries = libraries;
    }

    @Override
    public Run prepare(LabPlan plan, LabMemory memory, LabListener listener) {
        return new EngineRun(plan, memory, listener);
    }

    private final class EngineRun implements Run {

        private final LabPlan plan;
        private final LabMemory memory;
        private final LabListener listener;
        private boolean stopped;
        private @Nullable LabRun going;

        EngineRun(LabPlan plan, LabMemory memory, LabListener listener) {
            this.plan = plan;
            this.memory = memory;
            this.listener = listener;
        }

        @Override
        public LabResult run() throws IOException, InterruptedException {
            TrainTest samples = data.apply(DATASET);
            libraries.awaitWindow();
            try (TrialRunner trials = new LocalTrials(samples)) {
                TrialRunner kept = keeping.before(trials, plan.lab(), samples);
                LabRun run = new LabRun(plan, memory.before(kept), memory.before(timer), listener);
                begin(run);
                return run.run();
            }
        }

        private synchronized void begin(LabRun run) {
            going = run;
            if (stopped) {
                run.stop();
            }
        }

        @Override
        public synchronized void stop() {
            stopped = true;
            if (going != null) {
                going.stop();
            }
        }
    }
}

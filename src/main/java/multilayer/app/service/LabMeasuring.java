package multilayer.app.service;

import java.io.IOException;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabMemory;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabResult;

/** What a {@link LabService} runs labs with: the engine, or a script in a test. */
@FunctionalInterface
public interface LabMeasuring {

    /** A run that can be stopped. */
    interface Run {

        /** Runs what is missing, on the calling thread and others. */
        LabResult run() throws IOException, InterruptedException;

        /** Asks it to end; what is done is kept. From any thread, also before it runs. */
        void stop();
    }

    /**
     * On the FX thread: a run that has not begun.
     *
     * @param memory what is known already; every run that ends is added to it before the listener is told
     */
    Run prepare(LabPlan plan, LabMemory memory, LabListener listener);
}

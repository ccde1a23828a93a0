package multilayer.experiments.lab;

import java.io.IOException;

/** How the figures of a lab are come by; what is measured goes to its {@link LabBoard}. */
interface LabWork {

    /** Measures all there is, or until it is stopped. */
    void run() throws IOException, InterruptedException;

    /** Asks it to end early; from any thread, also before it runs. */
    void stop();
}

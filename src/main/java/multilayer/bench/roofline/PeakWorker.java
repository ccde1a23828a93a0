package multilayer.bench.roofline;

import multilayer.bench.engine.FmaPeak;
import multilayer.bench.worker.WorkerOutput;

/** The half of {@link PeakBenchmark} that computes. */
public final class PeakWorker {

    static final String EVENT = "peak";

    private record PeakLine(String event, int cores, double gigahertz, double measuredPerCycle, int perCycle) {}

    private final WorkerOutput output;

    public PeakWorker(WorkerOutput output) {
        this.output = output;
    }

    /** Measures on all of {@code cores} at once and says what it found. */
    public void run(int cores) throws InterruptedException {
        FmaPeak peak = FmaPeak.measure(cores);
        output.say(new PeakLine(EVENT, peak.cores(), peak.gigahertz(), peak.measuredPerCycle(), peak.perCycle()));
        output.done();
    }
}

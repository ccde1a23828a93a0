package multilayer.bench.memory;

import multilayer.bench.device.Unavailable;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.UnavailableLine;
import multilayer.bench.worker.WorkerOutput;

/** The half of {@link MemoryBenchmark} that measures: what it says on its output, a JSON object a line. */
public final class MemoryWorker {

    private final WorkerOutput output;

    public MemoryWorker(WorkerOutput output) {
        this.output = output;
    }

    /** Tells what is known of a bus. */
    public void bus(Bus bus) {
        output.say(BusLine.of(bus));
    }

    /**
     * Measures and tells the figures.
     *
     * @throws UnavailableException if an operation does not do what it should
     */
    public void measure(MemoryBackend backend) throws UnavailableException {
        new MemoryTimer(System::nanoTime, output::alive)
                .measure(backend)
                .forEach(bandwidth -> output.say(BandwidthLine.of(bandwidth)));
    }

    /** Tells that a device gives no figures. */
    public void unavailable(Unavailable unavailable) {
        output.say(UnavailableLine.of(unavailable));
    }

    /** Tells that nothing more will come. */
    public void done() {
        output.done();
    }
}

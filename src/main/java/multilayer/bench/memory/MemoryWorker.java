package multilayer.bench.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.UnavailableException;

/** The half of {@link MemoryBenchmark} that measures: what it says on its output, a JSON object a line. */
public final class MemoryWorker {

    static final String DEVICE = "device";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    public MemoryWorker(PrintWriter out) {
        this.out = out;
    }

    private record Event(String event) {}

    private record DeviceEvent(String event, int index) {}

    /** Tells which devices can be measured, by their indices. */
    public void list(List<Device> devices) {
        for (int index = 0; index < devices.size(); index++) {
            say(new DeviceEvent(DEVICE, index));
        }
    }

    /** Tells what is known of a bus. */
    public void bus(Bus bus) {
        say(BusLine.of(bus));
    }

    /**
     * Measures and tells the figures.
     *
     * @throws UnavailableException if an operation does not do what it should
     */
    public void measure(MemoryBackend backend) throws UnavailableException {
        new MemoryTimer(System::nanoTime, () -> say(new Event("pulse")))
                .measure(backend)
                .forEach(bandwidth -> say(BandwidthLine.of(bandwidth)));
    }

    /** Tells that a device gives no figures. */
    public void unavailable(Unavailable unavailable) {
        say(UnavailableLine.of(unavailable));
    }

    /** Tells that nothing more will come. */
    public void done() {
        say(new Event("done"));
    }

    private void say(Object line) {
        try {
            out.println(JSON.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and words can always be written", e);
        }
    }
}

package multilayer.bench.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.Device;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;

/** Asks for the GPUs in a process of its own: some drivers crash or hang when they are only asked. */
public final class GpuListing implements DeviceLister {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Launcher launcher;

    /** Starts that process. */
    @FunctionalInterface
    interface Launcher {
        WorkerProcess launch(boolean allowStandIn);
    }

    /** Asks this program once more. */
    public GpuListing() {
        this(GpuListing::ofThisProgram);
    }

    GpuListing(Launcher launcher) {
        this.launcher = launcher;
    }

    private static WorkerProcess ofThisProgram(boolean allowStandIn) {
        List<String> arguments = new ArrayList<>(List.of("bench", "worker", "devices"));
        if (allowStandIn) {
            arguments.add("--allow-cpu-opencl");
        }
        return new WorkerProcess(ThisProgram.command(arguments), Map.of(), LIMIT, Kind.GPU);
    }

    @Override
    public List<Device> list(boolean allowStandIn) throws UnavailableException, InterruptedException {
        List<Device> devices = new ArrayList<>();
        List<Unavailable> reasons = new ArrayList<>();
        launcher.launch(allowStandIn).run(line -> read(line, devices, reasons));
        if (!reasons.isEmpty()) {
            throw new UnavailableException(reasons.get(0));
        }
        if (devices.isEmpty()) {
            throw new UnavailableException(new Unavailable(Kind.GPU, Reason.NO_GPU, ""));
        }
        return List.copyOf(devices);
    }

    private static void read(JsonNode line, List<Device> devices, List<Unavailable> reasons) {
        String event = line.path("event").asText();
        if (event.equals(DeviceLine.EVENT)) {
            devices.add(DeviceLine.read(line));
        } else if (event.equals(UnavailableLine.EVENT)) {
            reasons.add(UnavailableLine.read(line));
        }
    }
}

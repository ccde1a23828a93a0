package multilayer.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.junit.jupiter.api.Test;

class GpuListingTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);

    @Test
    void devicesComeFromTheOtherProcessInTheirOrder() throws Exception {
        List<Device> devices = List.of(
                new Device(Kind.GPU, "A \"fast\" one", "1.2", false), new Device(Kind.GPU, "a CPU", "pocl 3", true));

        assertThat(listing(allowStandIn -> devices).list(true)).isEqualTo(devices);
    }

    @Test
    void theReasonComesFromTheOtherProcess() {
        Unavailable none = new Unavailable(Kind.GPU, Reason.NO_GPU, "pocl: a CPU");

        assertThatThrownBy(() -> listing(allowStandIn -> {
                            throw new UnavailableException(none);
                        })
                        .list(false))
                .isInstanceOfSatisfying(UnavailableException.class, e -> assertThat(e.unavailable())
                        .isEqualTo(none));
    }

    @Test
    void noDeviceAndNoReasonIsNoGpu() {
        assertThatThrownBy(() -> listing(allowStandIn -> List.of()).list(false))
                .isInstanceOfSatisfying(UnavailableException.class, e -> assertThat(e.unavailable())
                        .isEqualTo(new Unavailable(Kind.GPU, Reason.NO_GPU, "")));
    }

    @Test
    void aDriverThatDiesWhenItIsAskedIsTold() {
        GpuListing listing = new GpuListing(allowStandIn -> ScriptedWorker.process(PLENTY, ScriptedWorker.DIE));

        assertThatThrownBy(() -> listing.list(false))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.unavailable().reason()).isEqualTo(Reason.WORKER_DIED));
    }

    /** What a worker with {@code drivers} says is said by a process of its own. */
    private static GpuListing listing(DeviceLister drivers) {
        return new GpuListing(allowStandIn -> {
            StringWriter said = new StringWriter();
            try {
                new DeviceWorker(drivers, new WorkerOutput(new PrintWriter(said))).run(allowStandIn);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return ScriptedWorker.process(PLENTY, said.toString().lines().toArray(String[]::new));
        });
    }
}

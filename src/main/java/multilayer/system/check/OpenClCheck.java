package multilayer.system.check;

import java.util.Set;
import java.util.stream.Collectors;
import multilayer.bench.device.Device;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.system.check.CheckResult.Status;

/** Which GPUs there are for the Benchmark tab, or why none. A computer without one is not broken: that is skipped, not failed. */
final class OpenClCheck implements Check {

    private static final Set<Reason> NOTHING_HERE = Set.of(Reason.NO_LOADER, Reason.NO_DRIVER, Reason.NO_GPU);

    private final DeviceLister gpus;

    OpenClCheck(DeviceLister gpus) {
        this.gpus = gpus;
    }

    @Override
    public String id() {
        return "opencl";
    }

    @Override
    public CheckResult run() throws InterruptedException {
        try {
            return CheckResult.passed(
                    "selftest.opencl.passed",
                    gpus.list(false).stream().map(OpenClCheck::describe).collect(Collectors.joining(", ")));
        } catch (UnavailableException e) {
            Unavailable why = e.unavailable();
            Status status = NOTHING_HERE.contains(why.reason()) ? Status.SKIPPED : Status.FAILED;
            return CheckResult.ofSentence(status, "unavailable." + why.reason().id(), why.detail());
        }
    }

    private static String describe(Device device) {
        return "%s (%s)".formatted(device.name(), device.driver());
    }
}

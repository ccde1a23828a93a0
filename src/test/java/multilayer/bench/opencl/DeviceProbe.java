package multilayer.bench.opencl;

import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.memory.Bus;

/** Says which devices there are, or why there is none: a line each, of fields with bars between. */
final class DeviceProbe {

    private DeviceProbe() {}

    /** Arguments: {@code list}, {@code open} or {@code bus}, then whether a CPU may stand in for a GPU. */
    public static void main(String[] arguments) {
        boolean allowStandIn = Boolean.parseBoolean(arguments[1]);
        try {
            switch (arguments[0]) {
                case "list" -> OpenClDevices.list(allowStandIn).forEach(DeviceProbe::tell);
                case "open" -> open(allowStandIn);
                default -> tell(AmdChannels.bus(OpenClDevices.at(0, allowStandIn)));
            }
        } catch (UnavailableException e) {
            Unavailable unavailable = e.unavailable();
            System.out.println(
                    unavailable.kind().id() + "|" + unavailable.reason().id() + "|" + unavailable.detail());
        }
    }

    private static void open(boolean allowStandIn) throws UnavailableException {
        try (MatmulBackend backend = OpenClMatmul.open(0, allowStandIn)) {
            tell(backend.device());
        }
    }

    private static void tell(Bus bus) {
        System.out.println(bus.widthBits().orElseThrow() + "|" + bus.origin().id() + "|" + bus.source());
    }

    private static void tell(Device device) {
        System.out.println(device.kind().id() + "|" + device.name() + "|" + device.driver() + "|" + device.standIn());
    }
}

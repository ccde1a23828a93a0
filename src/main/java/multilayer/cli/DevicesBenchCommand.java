package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.bench.device.Device;
import multilayer.bench.device.DeviceLister;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.engine.OurLibrary;
import multilayer.bench.engine.Processors;
import multilayer.bench.worker.DeviceLine;
import multilayer.bench.worker.GpuListing;
import multilayer.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what the benchmarks can measure on, or why not. */
@Command(name = "devices", mixinStandardHelpOptions = true)
final class DevicesBenchCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final DeviceLister gpus;

    @Option(names = "--allow-cpu-opencl")
    private boolean allowStandIn;

    @Option(names = "--json")
    private boolean json;

    DevicesBenchCommand(Terminal terminal) {
        this(terminal, new GpuListing());
    }

    DevicesBenchCommand(Terminal terminal, DeviceLister gpus) {
        this.terminal = terminal;
        this.gpus = gpus;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonLines lines = new JsonLines(terminal.out());
        say(new Device(Kind.CPU, Processors.name(), OurLibrary.version(), false), lines);
        try {
            gpus.list(allowStandIn).forEach(each -> say(each, lines));
        } catch (UnavailableException e) {
            if (json) {
                lines.write(UnavailableLine.of(e.unavailable()));
            } else {
                terminal.out()
                        .println(Messages.text(
                                "cli.devices.unavailable",
                                Messages.name("kind", e.unavailable().kind()),
                                UnavailableSentence.of(e.unavailable())));
            }
        }
        return Exit.OK;
    }

    private void say(Device device, JsonLines lines) {
        if (json) {
            lines.write(DeviceLine.of(device));
        } else {
            terminal.out()
                    .println(Messages.text(
                            device.standIn() ? "cli.devices.standIn" : "cli.devices.device",
                            Messages.name("kind", device.kind()),
                            device.name(),
                            device.driver()));
        }
    }
}

package multilayer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.roofline.Roofline;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A table for each device, under what is known of its bus. */
final class TableMemoryReport implements MemoryReport {

    private static final String ROW = "%-10s  %24s  %14s";

    private final PrintWriter out;
    private final StatusLine status;

    private @Nullable Bus bus;
    private final List<Bandwidth> bandwidths = new ArrayList<>();

    TableMemoryReport(Terminal terminal) {
        out = terminal.out();
        status = new StatusLine(terminal);
        status.show(Messages.text("cli.memory.measuring"));
    }

    @Override
    public void bus(Bus next) {
        end();
        bus = next;
    }

    @Override
    public void measured(Bandwidth bandwidth) {
        bandwidths.add(bandwidth);
    }

    @Override
    public void unavailable(Unavailable unavailable) {
        end();
        out.println(Messages.text(
                "cli.memory.unavailable",
                Messages.name("device", unavailable.kind()),
                Messages.text("unavailable." + unavailable.reason().id(), unavailable.detail())));
    }

    @Override
    public void end() {
        status.clear();
        if (bus != null) {
            table(bus);
        }
        bus = null;
        bandwidths.clear();
    }

    private void table(Bus known) {
        Device device = known.device();
        out.println(Messages.text(
                device.standIn() ? "cli.memory.standIn" : "cli.memory.device",
                Messages.name("device", device.kind()),
                device.name(),
                device.driver()));
        out.println(MemoryWords.bus(known));
        if (!bandwidths.isEmpty()) {
            row("cli.memory.operation", "cli.memory.gigabytes", "cli.memory.ofTheoretical");
            bandwidths.forEach(each -> row(each, known.theoreticalGigabytesPerSecond()));
            out.println(MemoryWords.protocol(bandwidths.get(0)));
        }
        if (bandwidths.stream().anyMatch(known::contradicts)) {
            out.println(Messages.text("bus.contradiction"));
        }
        out.println();
    }

    private void row(String... keys) {
        out.println(String.format(
                Locale.ROOT, ROW, Messages.text(keys[0]), Messages.text(keys[1]), Messages.text(keys[2])));
    }

    private void row(Bandwidth bandwidth, OptionalDouble theoretical) {
        double median = bandwidth.gigabytesPerSecond().median();
        out.println(String.format(
                Locale.ROOT,
                ROW,
                Messages.name("memory", bandwidth.operation()),
                Figure.of("%.1f", bandwidth.gigabytesPerSecond()),
                Figure.of(
                        "%.0f %%",
                        theoretical.isPresent() ? Double.valueOf(100 * median / theoretical.getAsDouble()) : null)));
    }

    @Override
    public void roofline(Bandwidth bandwidth, FmaPeak peak) {
        // A roof is what can be reached at most, and so is the peak.
        double gigabytes = bandwidth.gigabytesPerSecond().maximum();
        double gigaflops = peak.gigaflopsPerSecond();
        out.println(Messages.text("cli.bench.peak", Figure.of("%.0f", gigaflops), peak.derivation()));
        out.println(Messages.text(
                "cli.memory.roofline",
                Figure.of("%.1f", new Roofline(gigaflops, gigabytes).ridge()),
                Figure.of("%.0f", gigaflops),
                Messages.name("memory", bandwidth.operation()),
                Figure.of("%.1f", gigabytes)));
    }
}

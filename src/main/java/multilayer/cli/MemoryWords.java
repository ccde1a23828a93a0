package multilayer.cli;

import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import multilayer.text.Messages;

/** What is known of a bus and how its bandwidth was measured, in words. */
final class MemoryWords {

    private MemoryWords() {}

    /** Width, rate and what they make together, with who told it. */
    static String bus(Bus bus) {
        if (bus.origin() == Origin.UNKNOWN) {
            return Messages.text("bus.unknown");
        }
        String width = bus.widthBits().isPresent()
                ? Messages.text("bus.width", bus.widthBits().getAsInt())
                : Messages.text("bus.widthUnknown");
        String rate = bus.megatransfersPerSecond().isPresent()
                ? Messages.text(
                        "bus.rate",
                        Figure.of("%.0f", bus.megatransfersPerSecond().getAsDouble()))
                : Messages.text("bus.rateUnknown");
        String line = Messages.text("bus.line", width, rate, Messages.name("bus.origin", bus.origin()), bus.source());
        return bus.theoreticalGigabytesPerSecond().isPresent()
                ? line
                        + Messages.text(
                                "bus.theoretical",
                                Figure.of(
                                        "%.1f",
                                        bus.theoreticalGigabytesPerSecond().getAsDouble()))
                : line;
    }

    /** Sizes, threads and samples behind a device's figures. */
    static String protocol(Bandwidth bandwidth) {
        return Messages.text(
                bandwidth.threads() == 0 ? "cli.memory.protocolGpu" : "cli.memory.protocol",
                Figure.of("%.0f", bandwidth.arrayBytes() / 1e6),
                bandwidth.threads(),
                bandwidth.gigabytesPerSecond().count());
    }
}

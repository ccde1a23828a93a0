package multilayer.app.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryOperation;
import multilayer.text.Messages;

/**
 * One device's memory.
 *
 * @param bus what is known of the way to it
 * @param bandwidths what was measured
 */
public record MemoryRow(Bus bus, List<Bandwidth> bandwidths) {

    public MemoryRow {
        bandwidths = List.copyOf(bandwidths);
    }

    /** One for each bus. */
    public static List<MemoryRow> of(List<Bus> buses, List<Bandwidth> bandwidths) {
        return buses.stream()
                .map(bus -> new MemoryRow(
                        bus,
                        bandwidths.stream()
                                .filter(each -> each.device().equals(bus.device()))
                                .toList()))
                .toList();
    }

    public Optional<Bandwidth> of(MemoryOperation operation) {
        return bandwidths.stream().filter(each -> each.operation() == operation).findFirst();
    }

    /** The fastest operation's median, in 10⁹ bytes a second; empty before anything is measured. */
    public OptionalDouble fastest() {
        return bandwidths.stream()
                .mapToDouble(each -> each.gigabytesPerSecond().median())
                .max();
    }

    /** {@code 128 bits at 5,600 MT/s, reported (udevadm info -e)}, or that it is unknown. */
    public String busWords() {
        if (bus.origin() == Bus.Origin.UNKNOWN) {
            return Messages.text("benchmark.bus.unknown");
        }
        String origin = Messages.name("benchmark.origin", bus.origin());
        String source = bus.source().isEmpty() ? origin : Messages.text("benchmark.bus.source", origin, bus.source());
        String width = bus.widthBits().isPresent()
                ? Messages.text("benchmark.bus.width", bus.widthBits().getAsInt())
                : Messages.text("benchmark.bus.noWidth");
        if (bus.megatransfersPerSecond().isEmpty()) {
            return Messages.text("benchmark.bus.words", width, source);
        }
        String rate =
                Messages.text("benchmark.bus.rate", bus.megatransfersPerSecond().getAsDouble());
        return Messages.text("benchmark.bus.words", Messages.text("benchmark.bus.at", width, rate), source);
    }

    /** Theoretical bandwidth beside the measured one, and whether they contradict each other; empty where one is missing. */
    public String theory() {
        OptionalDouble most = bus.theoreticalGigabytesPerSecond();
        if (most.isEmpty() || fastest().isEmpty()) {
            return "";
        }
        double measured = fastest().getAsDouble();
        String key = isContradicted() ? "benchmark.bus.contradiction" : "benchmark.bus.theory";
        return Messages.text(
                key,
                BenchmarkWords.significant(most.getAsDouble()),
                BenchmarkWords.significant(measured),
                Math.round(100 * measured / most.getAsDouble()));
    }

    /** Whether more was measured than the bus could move. */
    public boolean isContradicted() {
        return bandwidths.stream().anyMatch(bus::contradicts);
    }

    /** Whether a person could help: something is unknown that would give a theoretical bandwidth, or was typed before. */
    public boolean canBeEntered() {
        return bus.origin() == Bus.Origin.ENTERED
                || bus.theoreticalGigabytesPerSecond().isEmpty();
    }
}

package multilayer.app.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.bench.roofline.Roofline;

/**
 * What one device can do at most, by how many operations it does for each byte it moves;
 * and what it did.
 *
 * @param peakGigaflops of float32
 * @param derived whether that was derived from the clock and the vector units; otherwise it is the fastest product measured
 * @param gigabytesPerSecond the fastest operation's
 * @param products in float32, each the fastest of its size
 */
public record Roof(
        Device device, double peakGigaflops, boolean derived, double gigabytesPerSecond, List<Measurement> products) {

    public Roof {
        products = List.copyOf(products);
    }

    /** A roof for each device of which memory and products, or the peak, are known. */
    public static List<Roof> of(List<MemoryRow> memories, List<Measurement> products, double cpuPeak) {
        return memories.stream()
                .filter(memory -> memory.fastest().isPresent())
                .map(memory -> of(memory, fastest(products, memory.bus().device()), cpuPeak))
                .filter(roof -> roof.peakGigaflops > 0)
                .toList();
    }

    private static Roof of(MemoryRow memory, List<Measurement> products, double cpuPeak) {
        Device device = memory.bus().device();
        boolean derived = device.kind() == Kind.CPU && Double.isFinite(cpuPeak);
        double reached = products.stream()
                .mapToDouble(Measurement::gigaflopsPerSecond)
                .max()
                .orElse(0);
        OptionalDouble fastest = memory.fastest();
        return new Roof(
                device, derived ? Math.max(cpuPeak, reached) : reached, derived, fastest.orElseThrow(), products);
    }

    /** A CPU's memory is that of all ways to compute on it, whatever library gives it which name. */
    private static boolean isOn(Measurement product, Device device) {
        boolean same =
                product.device().kind() == device.kind() && product.device().standIn() == device.standIn();
        return same
                && (device.kind() == Kind.CPU || product.device().name().equals(device.name()))
                && product.setup().type() == ElementType.FLOAT32
                && product.timing() == Timing.RESIDENT;
    }

    private static List<Measurement> fastest(List<Measurement> products, Device device) {
        Map<Shape, Measurement> best = products.stream()
                .filter(product -> isOn(product, device))
                .collect(Collectors.toMap(
                        Measurement::shape,
                        each -> each,
                        (one, other) -> one.medianSeconds() <= other.medianSeconds() ? one : other,
                        LinkedHashMap::new));
        return List.copyOf(best.values());
    }

    /** 10⁹ operations a second, at most, with {@code intensity} operations for each byte. */
    public double attainable(double intensity) {
        return roofline().attainable(intensity);
    }

    /** The operations for each byte from which on memory is no longer what limits. */
    public double ridge() {
        return roofline().ridge();
    }

    private Roofline roofline() {
        return new Roofline(peakGigaflops, gigabytesPerSecond);
    }
}

package multilayer.app.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilayer.bench.device.Device;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;

/**
 * The products that were computed in one way: one curve of a chart.
 *
 * @param measurements in the order in which they were made
 */
public record ProductSeries(Device device, Setup setup, Timing timing, List<Measurement> measurements) {

    private record Way(Device device, Setup setup, Timing timing) {}

    public ProductSeries {
        measurements = List.copyOf(measurements);
    }

    /** The curves of what was honestly timed, with elements of one type. */
    public static List<ProductSeries> of(List<Measurement> products, ElementType type) {
        return of(products.stream()
                .filter(each -> each.timing().isHonest() && each.setup().type() == type)
                .toList());
    }

    /** All curves, in the order in which they were begun. */
    public static List<ProductSeries> of(List<Measurement> products) {
        Map<Way, List<Measurement>> ways = new LinkedHashMap<>();
        for (Measurement each : products) {
            ways.computeIfAbsent(new Way(each.device(), each.setup(), each.timing()), way -> new ArrayList<>())
                    .add(each);
        }
        return ways.entrySet().stream()
                .map(way -> new ProductSeries(
                        way.getKey().device(),
                        way.getKey().setup(),
                        way.getKey().timing(),
                        way.getValue()))
                .toList();
    }

    /** The sizes of some products: squares from small to large, others in the order in which they came. */
    public static List<Shape> shapes(List<Measurement> products) {
        List<Shape> shapes =
                products.stream().map(Measurement::shape).distinct().toList();
        return shapes.stream().allMatch(Shape::isSquare)
                ? shapes.stream().sorted(Comparator.comparing(Shape::n)).toList()
                : shapes;
    }

    /** What was measured at {@code shape}. */
    public Optional<Measurement> at(Shape shape) {
        return measurements.stream().filter(each -> each.shape().equals(shape)).findFirst();
    }

    public String name() {
        return BenchmarkWords.way(device, setup, timing);
    }

    /** {@code blas}, {@code opencl-with-transfers}: what its colour stands for. */
    public String style() {
        return timing == Timing.WITH_TRANSFERS
                ? setup.path().id() + "-transfers"
                : setup.path().id();
    }

    /** Whether it is to be told from one of the same colour that has all cores. */
    public boolean isOnOneThread() {
        return setup.threads() == 1;
    }
}

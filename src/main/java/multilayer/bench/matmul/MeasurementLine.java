package multilayer.bench.matmul;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.worker.Lines;
import multilayer.engine.Named;

/**
 * A {@link Measurement} as a line of JSON: what a worker says and what {@code bench matmul --json} prints.
 *
 * @param kind the device's, by its id; likewise {@code path}, {@code dtype} and {@code timing}
 * @param device its name
 * @param quartileSeconds the lower and the upper
 * @param verified always true: what is not does not become a measurement
 */
public record MeasurementLine(
        String event,
        String kind,
        String device,
        String path,
        int m,
        int k,
        int n,
        String dtype,
        int threads,
        double medianSeconds,
        List<Double> quartileSeconds,
        int samples,
        double gigaflopsPerSecond,
        boolean verified,
        double maxError,
        String timing,
        String variant,
        String driver,
        boolean standIn,
        int deviceIndex) {

    public static final String EVENT = "measurement";

    public static MeasurementLine of(Measurement measurement) {
        Device device = measurement.device();
        Setup setup = measurement.setup();
        Shape shape = measurement.shape();
        return new MeasurementLine(
                EVENT,
                device.kind().id(),
                device.name(),
                setup.path().id(),
                shape.m(),
                shape.k(),
                shape.n(),
                setup.type().id(),
                setup.threads(),
                measurement.medianSeconds(),
                List.of(measurement.lowerQuartileSeconds(), measurement.upperQuartileSeconds()),
                measurement.samples(),
                measurement.gigaflopsPerSecond(),
                true,
                measurement.maxError(),
                measurement.timing().id(),
                measurement.variant(),
                device.driver(),
                device.standIn(),
                setup.deviceIndex());
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    public static Measurement read(JsonNode line) {
        return Lines.read(line, MeasurementLine.class).measurement();
    }

    private Measurement measurement() {
        return new Measurement(
                new Device(Named.byId("kind", Kind.values(), kind), device, driver, standIn),
                new Setup(
                        Named.byId("path", ProductPath.values(), path),
                        Named.byId("dtype", ElementType.values(), dtype),
                        threads,
                        deviceIndex),
                variant,
                new Shape(m, k, n),
                Named.byId("timing", Timing.values(), timing),
                medianSeconds,
                quartileSeconds.get(0),
                quartileSeconds.get(1),
                samples,
                maxError);
    }
}

package multilayer.bench.matmul;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
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

    private static final ObjectMapper JSON = new ObjectMapper();

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
     * @throws IllegalArgumentException if it is no measurement
     */
    public static Measurement read(JsonNode line) {
        try {
            return JSON.treeToValue(line, MeasurementLine.class).measurement();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no measurement: " + line, e);
        }
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

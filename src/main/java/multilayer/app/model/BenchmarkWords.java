package multilayer.app.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Timing;
import multilayer.text.Messages;

/** How benchmarks' figures and ways are called. */
public final class BenchmarkWords {

    private static final int DIGITS = 3;

    private BenchmarkWords() {}

    /** The device's name; a CPU that stands in for a GPU is always called that. */
    public static String device(Device device) {
        return device.standIn() ? Messages.text("benchmark.standIn", device.name()) : device.name();
    }

    /** {@code CPU · ND4J}, {@code GPU · OpenCL}. */
    public static String path(Device device, Setup setup) {
        return Messages.text(
                "benchmark.path." + setup.path().id(),
                Messages.text(
                        device.standIn()
                                ? "benchmark.kind.standIn"
                                : "benchmark.kind." + device.kind().id()));
    }

    /** {@code CPU · ND4J, 2 threads}, {@code GPU · OpenCL, with transfers}. */
    public static String way(Device device, Setup setup, Timing timing) {
        List<String> parts = new ArrayList<>();
        parts.add(path(device, setup));
        if (setup.threads() > 0) {
            parts.add(threads(setup.threads()));
        }
        if (setup.threads() == 0 || !timing.isHonest()) {
            parts.add(Messages.name("benchmark.timing", timing));
        }
        return String.join(", ", parts);
    }

    /** The way in which {@code product} was computed and timed. */
    public static String way(Measurement product) {
        return way(product.device(), product.setup(), product.timing());
    }

    /** {@code CPU · ND4J, float32, 2 threads}: what is measured next, before the device is known by name. */
    public static String setup(Setup setup) {
        String path = Messages.text(
                "benchmark.path." + setup.path().id(),
                Messages.text("benchmark.kind." + setup.path().kind().id()));
        String type = Messages.name("benchmark.type", setup.type());
        return setup.threads() > 0 ? path + ", " + type + ", " + threads(setup.threads()) : path + ", " + type;
    }

    /** {@code 2 threads}. */
    public static String threads(int threads) {
        return Messages.text("benchmark.threads", threads);
    }

    /** {@code 22.1 ms}, in the unit that suits. */
    public static String time(double seconds) {
        if (seconds >= 1) {
            return significant(seconds) + "\u00a0s";
        }
        return seconds >= 1e-3 ? significant(seconds * 1e3) + "\u00a0ms" : significant(seconds * 1e6) + "\u00a0\u00b5s";
    }

    /** Three digits, without an exponent: {@code 97.0}, {@code 1230}, {@code 0.00512}. */
    public static String significant(double value) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
        int whole = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, DIGITS - whole), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A factor: {@code 1.02×}. */
    public static String ratio(double ratio) {
        return significant(ratio) + "\u00d7";
    }

    /** A difference: {@code −3.2 %}. */
    public static String difference(double share) {
        String sign = share < 0 ? "\u2212" : "+";
        return String.format(Locale.ROOT, "%s%.1f\u00a0%%", sign, 100 * Math.abs(share));
    }

    /** The sentence that says why there are no figures, and what to do. */
    public static String sentence(Unavailable unavailable) {
        String sentence = Messages.text("unavailable." + unavailable.reason().id(), unavailable.detail());
        return Messages.text(
                "benchmark.unavailable",
                Messages.text("benchmark.kind." + unavailable.kind().id()),
                sentence);
    }

    /** {@code Intel Xeon, OpenBLAS 0.3.28}: what has computed, each device once. */
    public static List<String> devices(Stream<Device> devices) {
        return devices.distinct()
                .map(device -> Messages.text("benchmark.device", device(device), device.driver()))
                .toList();
    }

    /** The ways among {@code products} that tell something. */
    public static List<Measurement> honest(List<Measurement> products) {
        return products.stream().filter(each -> each.timing().isHonest()).toList();
    }
}

package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import multilayer.bench.Spread;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.MatmulBackend.Product;

/** All that is measured of one shape in one setup: its result is right, as far as that can be known, or there is no trial. */
final class ShapeTrial implements AutoCloseable {

    private final MatmulBackend backend;
    private final Setup setup;
    private final Shape shape;
    private final Product product;
    private final List<Measurement> firstCalls = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final String variant;
    private final double maxError;

    private ShapeTrial(MatmulBackend backend, Setup setup, Shape shape, Conditions conditions, Inputs inputs)
            throws UnavailableException {
        this.backend = backend;
        this.setup = setup;
        this.shape = shape;
        product = backend.prepare(shape, inputs.a(), inputs.b());
        try {
            product.choose(0);
            TimedWork work = TimedWork.of(product, Timing.RESIDENT, conditions.nanoTime());
            double firstCall = work.run(1) / 1e9;
            String firstVariant = product.variant(0);
            variant = product.variant(VariantChoice.chooseFastest(product, work, conditions.alive()));
            maxError = verify(inputs);
            if (conditions.wrongWay()) {
                firstCalls.add(measurement(firstVariant, Timing.WITHOUT_WARM_UP, firstCall));
            }
            for (Timing timing : timings(conditions.wrongWay())) {
                series.add(new Series(
                        timing,
                        TimedWork.of(product, timing, conditions.nanoTime()),
                        conditions.protocol(),
                        conditions.nanoTime()));
            }
        } catch (UnavailableException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /**
     * What all shapes have in common.
     *
     * @param wrongWay whether they are timed in the wrong ways, too
     * @param alive told now and then
     */
    record Conditions(Protocol protocol, LongSupplier nanoTime, boolean wrongWay, Runnable alive) {}

    /**
     * Draws the inputs, computes the product for the first time, chooses its kernel and verifies what that computes.
     *
     * @throws UnavailableException if the result is wrong
     */
    static ShapeTrial prepare(MatmulBackend backend, Setup setup, Shape shape, Conditions conditions)
            throws UnavailableException {
        return new ShapeTrial(backend, setup, shape, conditions, Inputs.draw(shape, setup.type()));
    }

    private List<Timing> timings(boolean wrongWay) {
        if (setup.path().kind() == Kind.CPU) {
            return List.of(Timing.RESIDENT);
        }
        return wrongWay
                ? List.of(Timing.RESIDENT, Timing.WITH_TRANSFERS, Timing.WITHOUT_SYNCHRONIZATION)
                : List.of(Timing.RESIDENT, Timing.WITH_TRANSFERS);
    }

    private double verify(Inputs inputs) throws UnavailableException {
        product.enqueue();
        product.finish();
        Reference reference = new Reference(shape, inputs);
        double error = reference.maxError(product.result());
        if (setup.path().kind() == Kind.GPU) {
            product.roundTrip();
            error = Math.max(error, reference.maxError(product.result()));
        }
        double bound = Reference.bound(setup.type(), shape.k());
        if (error <= bound) {
            return error;
        }
        String detail = String.format(
                Locale.ROOT,
                "%s, %s: %.1e instead of at most %.1e",
                shape,
                setup.type().id(),
                error,
                bound);
        throw new UnavailableException(new Unavailable(setup.path().kind(), Reason.WRONG_RESULT, detail));
    }

    void warmUp(Runnable alive) {
        series.forEach(each -> each.warmUp(alive));
    }

    /** One sample of each timing. */
    void sample() {
        series.forEach(Series::sample);
    }

    /** What was found, the honest figures first. */
    List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        series.forEach(each -> all.add(measurement(variant, each.timing(), each.seconds())));
        all.addAll(firstCalls);
        return all;
    }

    private Measurement measurement(String variant, Timing timing, double... seconds) {
        return new Measurement(
                backend.device(),
                setup,
                variant,
                shape,
                timing,
                Spread.of(seconds).median(),
                Spread.percentile(seconds, 0.25),
                Spread.percentile(seconds, 0.75),
                seconds.length,
                maxError);
    }

    @Override
    public void close() {
        product.close();
    }
}

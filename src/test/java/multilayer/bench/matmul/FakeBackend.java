package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import multilayer.bench.device.Device;

/** Multiplies rightly, unless told otherwise, and takes as long on its own clock as it is told. */
final class FakeBackend implements MatmulBackend {

    final Device device;
    final List<String> computed = new ArrayList<>();

    /** Nanoseconds of computation number i, from 1. */
    LongUnaryOperator duration = index -> 10_000_000;

    /** Of handing the work over, on a GPU. */
    long handOver;

    long transfers;
    double errorOfOneElement;
    List<String> variants = List.of("");
    long[] variantFactors = {1};

    long now;
    int closed;
    private long calls;

    FakeBackend(Device device) {
        this.device = device;
    }

    long nanoTime() {
        return now;
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Product prepare(Shape shape, double[] a, double[] b) {
        return new FakeProduct(shape, a, b);
    }

    @Override
    public void close() {
        closed++;
    }

    private final class FakeProduct implements Product {
        private final Shape shape;
        private final double[] c;
        private int variant;
        private long pending;

        FakeProduct(Shape shape, double[] a, double[] b) {
            this.shape = shape;
            c = new double[shape.m() * shape.n()];
            for (int i = 0; i < c.length; i++) {
                for (int p = 0; p < shape.k(); p++) {
                    c[i] += a[i / shape.n() * shape.k() + p] * b[p * shape.n() + i % shape.n()];
                }
            }
            c[c.length - 1] += errorOfOneElement;
        }

        @Override
        public int variants() {
            return variants.size();
        }

        @Override
        public String variant(int index) {
            return variants.get(index);
        }

        @Override
        public void choose(int variant) {
            this.variant = variant;
        }

        @Override
        public void enqueue() {
            calls++;
            computed.add(shape.toString());
            now += handOver;
            pending += duration.applyAsLong(calls) * variantFactors[variant] - handOver;
        }

        @Override
        public void finish() {
            now += pending;
            pending = 0;
        }

        @Override
        public void roundTrip() {
            enqueue();
            finish();
            now += transfers;
        }

        @Override
        public double[] result() {
            return c;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}

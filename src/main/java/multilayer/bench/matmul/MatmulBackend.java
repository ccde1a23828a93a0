package multilayer.bench.matmul;

import multilayer.bench.device.Device;

/** Multiplies matrices in one way on one device. Used by one thread, in a process of its own. */
public interface MatmulBackend extends AutoCloseable {

    Device device();

    /**
     * Sets a product up, ready to be computed again and again.
     *
     * @param a [m, k], row by row; on the way rounded to the setup's element type
     * @param b [k, n], row by row
     */
    Product prepare(Shape shape, double[] a, double[] b);

    @Override
    void close();

    /** A product that can be computed. */
    interface Product extends AutoCloseable {

        /** Kernels to choose from in the warm-up; one nameless one where there is no choice. */
        int variants();

        /** What variant {@code index} is called; empty where there is no choice. */
        String variant(int index);

        /** From now on computed by this one. */
        void choose(int variant);

        /** Begins one computation; on a CPU it is done when this returns. */
        void enqueue();

        /** Waits until all that was begun is done. */
        void finish();

        /** Sends A and B to the device, computes, fetches C, and waits for the end. The same as the product alone on a CPU. */
        void roundTrip();

        /** C [m, n], row by row, as computed last. */
        double[] result();

        @Override
        void close();
    }
}

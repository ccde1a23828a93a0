package multilayer.bench.matmul;

import multilayer.bench.device.Unavailable;

/** Told how far a {@link MatmulBenchmark} is, on the thread that runs it. */
public interface MatmulProgress {

    /** A way of computing is begun; there are {@code count} of them, this is number {@code index} from 0. */
    default void begun(Setup setup, int index, int count) {}

    /** There is a figure. */
    default void measured(Measurement measurement) {}

    /** A device, or one way of computing on it, gives no figures. */
    default void unavailable(Unavailable unavailable) {}
}

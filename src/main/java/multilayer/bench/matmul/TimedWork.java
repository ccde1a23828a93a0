package multilayer.bench.matmul;

import java.util.function.LongSupplier;
import multilayer.bench.matmul.MatmulBackend.Product;

/** What is done while a clock runs. */
@FunctionalInterface
interface TimedWork {

    /** Does it {@code repetitions} times and tells how many nanoseconds the clock ran. */
    long run(int repetitions);

    /** The product in the way that {@code timing} tells; the clock is {@code nanoTime}. */
    static TimedWork of(Product product, Timing timing, LongSupplier nanoTime) {
        return switch (timing) {
            case RESIDENT, WITHOUT_WARM_UP ->
                repetitions -> {
                    long begun = nanoTime.getAsLong();
                    repeat(repetitions, product::enqueue);
                    product.finish();
                    return nanoTime.getAsLong() - begun;
                };
            case WITH_TRANSFERS ->
                repetitions -> {
                    long begun = nanoTime.getAsLong();
                    repeat(repetitions, product::roundTrip);
                    return nanoTime.getAsLong() - begun;
                };
            case WITHOUT_SYNCHRONIZATION ->
                repetitions -> {
                    long begun = nanoTime.getAsLong();
                    repeat(repetitions, product::enqueue);
                    long nanos = nanoTime.getAsLong() - begun;
                    product.finish();
                    return nanos;
                };
        };
    }

    private static void repeat(int repetitions, Runnable work) {
        for (int i = 0; i < repetitions; i++) {
            work.run();
        }
    }
}

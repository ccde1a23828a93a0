package multilayer.bench.matmul;

import java.util.Arrays;
import multilayer.bench.matmul.MatmulBackend.Product;

/** Finds the fastest of a product's kernels, by the best of a few calls each. */
final class VariantChoice {

    private static final int ROUNDS = 5;

    private VariantChoice() {}

    /** Has {@code product} computed by its fastest kernel from now on and tells which. */
    static int chooseFastest(Product product, TimedWork work, Runnable alive) {
        int variants = product.variants();
        if (variants == 1) {
            return 0;
        }
        long[] best = new long[variants];
        Arrays.fill(best, Long.MAX_VALUE);
        // Interleaved; the first round compiles and counts for nothing.
        for (int round = 0; round <= ROUNDS; round++) {
            for (int variant = 0; variant < variants; variant++) {
                product.choose(variant);
                long nanos = work.run(1);
                best[variant] = round == 0 ? best[variant] : Math.min(best[variant], nanos);
                alive.run();
            }
        }
        int fastest = 0;
        for (int variant = 1; variant < variants; variant++) {
            fastest = best[variant] < best[fastest] ? variant : fastest;
        }
        product.choose(fastest);
        return fastest;
    }
}

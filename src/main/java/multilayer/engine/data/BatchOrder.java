package multilayer.engine.data;

import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.Seeds;

/**
 * The order in which an epoch's batches take the training samples. It depends on seed and epoch alone, so that a resumed
 * run goes on exactly as the one that was interrupted would have.
 */
public final class BatchOrder {

    private final int[] train;
    private final int[] order;
    private final long seed;

    /**
     * Sets the order's array aside, once for a run.
     *
     * @param train the rows that train, as {@link Partition#train()} has them; not changed
     */
    public BatchOrder(int[] train, long seed) {
        this.train = train;
        this.order = train.clone();
        this.seed = seed;
    }

    /** The order of an epoch that trains on all of {@code samples}. */
    public static BatchOrder ofAll(int samples, long seed) {
        return new BatchOrder(IntStream.range(0, samples).toArray(), seed);
    }

    /**
     * Shuffles the rows for one epoch.
     *
     * @param epoch which one, from 1
     * @return the rows in order; the same array at every call, good until the next one
     */
    public int[] shuffle(int epoch) {
        System.arraycopy(train, 0, order, 0, train.length);
        Shuffle.inPlace(order, new Random(Seeds.mix(seed, Seeds.SHUFFLE, epoch)));
        return order;
    }
}

package multilayer.engine.data;

import java.util.Random;
import multilayer.engine.Seeds;

/**
 * The images of a data set, each varied as it is gathered. What becomes of an image in an epoch depends on the seed, the
 * epoch and the image alone: it is the same on any number of threads and after a resume.
 *
 * <p>Noise is a stretch of a table of normal draws, made once, beginning at a random place for each image: adding it costs
 * next to nothing, and within an image all draws are independent.
 */
public final class AugmentedImages implements Samples {

    /** Places where a stretch of noise may begin, a power of two: 256 KiB of floats stay in a core's second cache. */
    private static final int STARTS = 1 << 16;

    private final Dataset source;
    private final Augmentation augmentation;
    private final long seed;
    private final float[] noise;
    private int epoch;

    /**
     * Makes the table of noise, when there is noise.
     *
     * @param seed the run's
     */
    public AugmentedImages(Dataset source, Augmentation augmentation, long seed) {
        this.source = source;
        this.augmentation = augmentation;
        this.seed = seed;
        noise = augmentation.noise() > 0 ? table(source.features(), augmentation.noise(), seed) : new float[0];
    }

    private static float[] table(int features, double sigma, long seed) {
        Random random = new Random(Seeds.mix(seed, Seeds.NOISE));
        float[] table = new float[STARTS + features];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (sigma * random.nextGaussian());
        }
        return table;
    }

    @Override
    public void epoch(int epoch) {
        this.epoch = epoch;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int label(int index) {
        return source.label(index);
    }

    @Override
    public int touch(int index) {
        return source.touch(index);
    }

    /** Writes one varied image: intensities in [0, 1], plus noise. */
    @Override
    public void gather(int index, float[] target, int offset) {
        long draw = Seeds.mix(Seeds.mix(seed, Seeds.AUGMENTATION, epoch), index);
        int down = moved(draw);
        int right = moved(draw >>> 16);
        boolean mirrored = augmentation.flip() && ((draw >>> 32) & 1) == 1;
        for (int row = 0; row < source.rows(); row++) {
            source.gatherRow(index, row - down, right, mirrored, target, offset + row * source.columns());
        }
        if (noise.length > 0) {
            addNoise((int) (draw >>> 33) & (STARTS - 1), target, offset);
        }
    }

    /** A number from −shift to shift, from the lowest 16 bits of {@code draw}. */
    private int moved(long draw) {
        int places = 2 * augmentation.shift() + 1;
        return (int) (((draw & 0xffff) * places) >>> 16) - augmentation.shift();
    }

    private void addNoise(int start, float[] target, int offset) {
        int features = source.features();
        for (int i = 0; i < features; i++) {
            target[offset + i] += noise[start + i];
        }
    }
}

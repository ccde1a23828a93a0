package multilayer.engine.data;

import multilayer.engine.Range;

/**
 * How training images are varied each time they are seen, so that a network cannot learn them by heart: first mirrored,
 * then moved, then made noisy. Validation and test images are never varied.
 *
 * @param flip whether an image is mirrored left to right with probability 1/2
 * @param shift the most pixels by which an image is moved: down and to the right each by a whole number drawn evenly from
 *     −shift to shift; black enters at the edges
 * @param noise standard deviation of the normal noise that is added to each pixel, in shares of white; the sum is not
 *     clipped to [0, 1], because that would make black brighter on average
 */
public record Augmentation(boolean flip, int shift, double noise) {

    public static final Range SHIFT = Range.integers("shift", 0, 64);
    public static final Range NOISE = Range.closed("noise", 0, 1);

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(false, 0, 0);

    public Augmentation {
        SHIFT.check(shift);
        NOISE.check(noise);
    }

    public Augmentation withFlip(boolean flip) {
        return new Augmentation(flip, shift, noise);
    }

    public Augmentation withShift(int shift) {
        return new Augmentation(flip, shift, noise);
    }

    public Augmentation withNoise(double noise) {
        return new Augmentation(flip, shift, noise);
    }

    /**
     * What a run trains on: {@code source} itself when nothing is to be varied.
     *
     * @param seed the run's
     */
    public Samples of(Dataset source, long seed) {
        return equals(NONE) ? source : new AugmentedImages(source, this, seed);
    }
}

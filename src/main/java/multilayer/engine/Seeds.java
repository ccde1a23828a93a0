package multilayer.engine;

/**
 * Makes the seeds of a run's many random draws from the one seed that a person chose. A draw's seed depends on nothing
 * but the numbers it is mixed from, so that epoch 7 is shuffled alike whether or not epochs 1 to 6 were run before.
 */
public final class Seeds {

    /** The use of a seed that draws a stratified validation set. */
    public static final long SPLIT = 1;

    /** The use of a seed that orders the training samples of an epoch. */
    public static final long SHUFFLE = 2;

    /** The use of a seed that draws a layer's first weights. */
    public static final long WEIGHTS = 3;

    /** The use of a seed that draws the dropout masks. */
    public static final long DROPOUT = 4;

    /** The use of a seed that varies the training images. */
    public static final long AUGMENTATION = 5;

    /** The use of a seed that draws the table of noise for training images. */
    public static final long NOISE = 6;

    /** The use of a seed that draws the images on which a network's layers are looked at. */
    public static final long PROBE = 7;

    /** The use of a seed that deals the training samples into folds. */
    public static final long FOLDS = 8;

    /** The use of a seed that draws the trials of a search. */
    public static final long SEARCH = 9;

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /** A seed that is well mixed from two numbers; their order matters. */
    public static long mix(long first, long second) {
        return finish(finish(first + GOLDEN_GAMMA) + second + GOLDEN_GAMMA);
    }

    /** A seed that is well mixed from a person's seed, the use it is put to, and the number of the draw. */
    public static long mix(long seed, long use, long index) {
        return mix(mix(seed, use), index);
    }

    /** The output function of SplitMix64: Steele, Lea &amp; Flood 2014, figure 16 ({@code mix64}, variant 13). */
    private static long finish(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

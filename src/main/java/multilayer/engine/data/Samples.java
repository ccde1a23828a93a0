package multilayer.engine.data;

/** Labelled samples as a network sees them: rows of floats. */
public interface Samples {

    /** What an unsigned byte is multiplied by to make a float in [0, 1]: the float nearest to 1/255, for which 255 gives 1. */
    float UNIT = 1f / 255;

    /** What a person calls them. */
    String name();

    /** Floats in one sample. */
    int features();

    /** The class of one sample. */
    int label(int index);

    /** Tells which epoch begins, to samples that are drawn anew each time they are seen. Called between steps. */
    default void epoch(int epoch) {}

    /**
     * Brings one sample closer to the core that calls, before it is gathered. Samples in random order come from all over
     * memory, and several that are asked for at once arrive in little more time than one.
     *
     * @return a number without meaning; to be used, lest the compiler drop the reads
     */
    default int touch(int index) {
        return index;
    }

    /**
     * Writes one sample. Allocates nothing, and may be called from several threads at once.
     *
     * @param target receives {@link #features()} floats from {@code offset} on
     */
    void gather(int index, float[] target, int offset);

    /** Whether every number is an unsigned byte times {@link #UNIT}: a batch copies bytes and makes floats of many at once. */
    default boolean areBytes() {
        return false;
    }

    /**
     * Copies one sample as bytes. Allocates nothing, and may be called from several threads at once.
     *
     * @param target receives {@link #features()} bytes from {@code offset} on
     * @throws UnsupportedOperationException unless {@link #areBytes}
     */
    default void gather(int index, byte[] target, int offset) {
        throw new UnsupportedOperationException(name() + " are not bytes");
    }
}

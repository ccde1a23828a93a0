package multilayer.engine.nn;

/**
 * What becomes of a gradient. A weight gradient is a matrix product, and where the rule allows it the product is
 * accumulated straight into the array that the rule would copy it to: {@code target ← alpha · gradient + beta · target}.
 * Then each part finishes its own range of the parameter. Without such a place the product is the gradient itself.
 */
public interface ParameterUpdate {

    /** The array that the gradient product of {@code weight} is accumulated into. */
    default Matrix target(Parameter weight) {
        return weight.gradient();
    }

    /** The factor on the product. */
    default float alpha(Parameter weight) {
        return 1;
    }

    /** The factor on what the target held before. */
    default float beta(Parameter weight) {
        return 0;
    }

    /**
     * Finishes weights whose product has arrived in {@link #target}; of a part's range in one call, or block by block.
     *
     * @param from first row-major position
     * @param to position after the last
     * @param part which part calls; each has its own scratch space
     */
    default void finishWeights(Parameter weight, int from, int to, int part) {
        update(weight, from, to, 1, part);
    }

    /**
     * Uses a range of a gradient that stands in {@link Parameter#gradient()}: that of a vector, or of any parameter when
     * the whole gradient had to be known first.
     *
     * @param scale the factor on the gradient
     */
    void update(Parameter parameter, int from, int to, float scale, int part);
}

package multilayer.engine.nn;

/**
 * What becomes of a gradient. A weight gradient is a matrix product, and where the rule allows it the product is
 * accumulated straight into the array that the rule would copy it to: {@code target ← alpha · gradient + beta · target}.
 * Then each part finishes its own range of the parameter.
 */
public interface ParameterUpdate {

    /** The array that the gradient product of {@code weight} is accumulated into. */
    Matrix target(Parameter weight);

    /** The factor on the product. */
    float alpha(Parameter weight);

    /** The factor on what the target held before. */
    float beta(Parameter weight);

    /**
     * Finishes weights whose product has arrived in {@link #target}.
     *
     * @param from first row-major position
     * @param to position after the last
     * @param part which part calls; each has its own scratch space
     */
    void finishWeights(Parameter weight, int from, int to, int part);

    /** Updates a range of a vector whose gradient stands in {@link Parameter#gradient()}. */
    void updateVector(Parameter vector, int from, int to, int part);
}

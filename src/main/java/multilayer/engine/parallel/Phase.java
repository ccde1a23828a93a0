package multilayer.engine.parallel;

/** One stretch of a computation that every part can do without waiting for another part. */
@FunctionalInterface
public interface Phase {

    /**
     * Does the work of one part.
     *
     * @param part which part, from 0
     */
    void run(int part);
}

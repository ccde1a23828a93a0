package multilayer.experiments.sweep;

/** Why a trial failed, as a sentence. */
final class Failures {

    private Failures() {}

    static String sentence(Throwable failure) {
        String message = failure.getMessage();
        String told = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return failure instanceof OutOfMemoryError ? "its network does not fit into memory: " + told : told;
    }

    static String diverged(int epoch) {
        return "its loss became infinite or not a number in epoch " + epoch;
    }
}

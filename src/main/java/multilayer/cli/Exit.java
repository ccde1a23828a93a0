package multilayer.cli;

/** What the program returns to its caller. A run that is interrupted by a signal ends with 128 + its number. */
final class Exit {

    /** Done. */
    static final int OK = 0;
    /** It began and could not be finished: diverged, disk full, no window libraries. */
    static final int FAILED = 1;
    /** A bad argument or file; nothing was begun. */
    static final int USAGE = 2;
    /** Interrupted from the keyboard: 128 + SIGINT. */
    static final int INTERRUPTED = 130;

    private Exit() {}
}

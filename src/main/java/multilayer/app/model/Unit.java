package multilayer.app.model;

/** How a number is written where a person reads and types it. */
public enum Unit {
    /** As it is: {@code 0.05}. */
    PLAIN,
    /** In hundredths: 0.1 is written, and typed, as {@code 10 %} or {@code 10}. */
    PERCENT
}

package multilayer.bench.device;

/** A device gives no figures, for a reason that is told to the person. */
public final class UnavailableException extends Exception {

    private final Unavailable unavailable;

    public UnavailableException(Unavailable unavailable) {
        super("%s: %s".formatted(unavailable.reason().id(), unavailable.detail()));
        this.unavailable = unavailable;
    }

    public UnavailableException(Unavailable unavailable, Throwable cause) {
        this(unavailable);
        initCause(cause);
    }

    public Unavailable unavailable() {
        return unavailable;
    }
}

package multilayer.system.check;

/** Whether there can be a window: a display, and the libraries that draw on it. */
public final class DisplayCheck implements Check {

    /** What was found. */
    public enum Outcome {
        DRAWN,
        /** There is no display, or it cannot be opened: so be it on a server. */
        NO_DISPLAY,
        /** There is a display, but not the libraries that draw on it. */
        NO_LIBRARIES,
        /** Whoever tried it has died, or has not answered. */
        DIED
    }

    /**
     * How it went.
     *
     * @param detail what drew, or what went wrong
     */
    public record Drawing(Outcome outcome, String detail) {}

    /** Tries to draw something. */
    @FunctionalInterface
    public interface Probe {
        Drawing draw() throws InterruptedException;
    }

    private final Probe probe;

    DisplayCheck(Probe probe) {
        this.probe = probe;
    }

    @Override
    public String id() {
        return "display";
    }

    @Override
    public CheckResult run() throws InterruptedException {
        Drawing drawing = probe.draw();
        return switch (drawing.outcome) {
            case DRAWN -> CheckResult.passed("selftest.display.passed", drawing.detail);
            case NO_DISPLAY -> CheckResult.skipped("selftest.display.none", drawing.detail);
            case NO_LIBRARIES -> CheckResult.failed("selftest.display.libraries", drawing.detail);
            case DIED -> CheckResult.failed("selftest.display.died", drawing.detail);
        };
    }
}

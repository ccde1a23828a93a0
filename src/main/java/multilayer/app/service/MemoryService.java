package multilayer.app.service;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Looks every two seconds at how much memory the program holds, off the window's thread. An animation could do that too,
 * but while any animation plays, JavaFX wakes the window's thread sixty times a second.
 */
public final class MemoryService extends ScheduledService<OptionalDouble> {

    private static final Duration PERIOD = Duration.seconds(2);

    private final Supplier<OptionalDouble> megabytes;

    /** @param megabytes resident memory now; empty where the operating system does not tell */
    public MemoryService(Supplier<OptionalDouble> megabytes) {
        this.megabytes = megabytes;
        setPeriod(PERIOD);
    }

    @Override
    protected Task<OptionalDouble> createTask() {
        return new Task<>() {
            @Override
            protected OptionalDouble call() {
                return megabytes.get();
            }
        };
    }
}

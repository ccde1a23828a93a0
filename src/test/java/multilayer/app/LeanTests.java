package multilayer.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Compiles in the tests as the program does behind its open window: what the window's tests ran through was compiled for a speed
 * that came when they were over. Without that and with a pointer that goes straight to its aim, they take a third less time of the
 * processor.
 */
public final class LeanTests implements BeforeAllCallback {

    /** Of this process, which runs one test class after another. */
    private static final AtomicBoolean ASKED = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!ASKED.getAndSet(true)) {
            LeanCompilation.ask();
        }
    }
}

package multilayer.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Compiles in the tests as the program does behind its open window: what the window's tests ran through was compiled for a speed
 * that they were over before they had, which took half of their processor time.
 */
public final class LeanTests implements BeforeAllCallback {

    private static final String ASKED = "asked";

    /** Once in each process that tests run in. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LeanTests.class))
                .getOrComputeIfAbsent(ASKED, key -> {
                    LeanCompilation.ask();
                    return ASKED;
                });
    }
}

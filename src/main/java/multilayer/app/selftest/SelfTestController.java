package multilayer.app.selftest;

import java.util.function.Consumer;
import multilayer.app.model.system.SelfTestModel;
import multilayer.app.service.SelfTestService;

/** What the buttons of the self-test's window do. */
public final class SelfTestController {

    private final SelfTestModel model;
    private final SelfTestService service;
    private final Consumer<String> clipboard;
    private final Runnable close;

    /**
     * A controller.
     *
     * @param clipboard takes text for other programs
     * @param close closes the window
     */
    public SelfTestController(
            SelfTestModel model, SelfTestService service, Consumer<String> clipboard, Runnable close) {
        this.model = model;
        this.service = service;
        this.clipboard = clipboard;
        this.close = close;
    }

    void runAgain() {
        service.start();
    }

    void copy() {
        clipboard.accept(model.report());
    }

    void close() {
        close.run();
    }
}

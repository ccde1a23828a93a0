package multilayer.app.about;

import java.util.function.Consumer;
import multilayer.app.model.system.AboutModel;
import multilayer.text.Messages;

/** What the buttons of the About window do. */
public final class AboutController {

    private final AboutModel model;
    private final Consumer<String> clipboard;
    private final Runnable close;

    /**
     * A controller.
     *
     * @param clipboard takes text for other programs
     * @param close closes the window
     */
    public AboutController(AboutModel model, Consumer<String> clipboard, Runnable close) {
        this.model = model;
        this.clipboard = clipboard;
        this.close = close;
    }

    void copy() {
        clipboard.accept(model.report());
        model.say(Messages.text("about.copied"));
    }

    void close() {
        close.run();
    }
}

package multilayer.cli;

import java.util.concurrent.Callable;
import multilayer.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The half of {@code bench window} that opens a window: not for people. */
@Command(name = "window-run", hidden = true)
final class WindowRunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Window window;

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = 10;

    @Option(names = "--gallery")
    private boolean gallery;

    WindowRunCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() {
        return switch (window.open(Window.Request.measurement(epochs, gallery))) {
            case CLOSED -> Exit.OK;
            case NO_DISPLAY -> complain("cli.benchNeedsDisplay");
            case NO_LIBRARIES -> complain("cli.noLibraries");
        };
    }

    private int complain(String key) {
        terminal.err().println(Messages.text(key));
        return Exit.FAILED;
    }
}

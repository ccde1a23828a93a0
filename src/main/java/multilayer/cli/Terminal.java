package multilayer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err progress, and what went wrong
 * @param interactive whether a person looks at {@code err}, so that a line may be drawn over
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** The terminal that the program was started from. */
    static Terminal ofThisProcess() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new Terminal(
                new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), isATerminal());
    }

    /** Java cannot ask whether standard error is a terminal; Linux can, and elsewhere a console is a good guess. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 to 24 there is always one: the guess is then yes
    private static boolean isATerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        if (!Files.exists(STANDARD_ERROR)) {
            return System.console() != null;
        }
        try {
            Path target = Files.readSymbolicLink(STANDARD_ERROR);
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            LoggerFactory.getLogger(Terminal.class).debug("cannot read {}", STANDARD_ERROR, e);
            return false;
        }
    }
}

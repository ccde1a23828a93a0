package multilayer.cli;

/** One line on standard error that is drawn over. Silent when nobody looks. */
final class StatusLine {

    private final Terminal terminal;
    private int width;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Replaces what it shows. */
    void show(String line) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + line + " ".repeat(Math.max(width - line.length(), 0)));
            terminal.err().flush();
            width = line.length();
        }
    }

    /** Takes it away, so that something else can be written in its place. */
    void clear() {
        if (width > 0) {
            terminal.err().print("\r" + " ".repeat(width) + "\r");
            terminal.err().flush();
            width = 0;
        }
    }
}

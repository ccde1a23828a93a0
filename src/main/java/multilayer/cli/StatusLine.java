package multilayer.cli;

import multilayer.text.Messages;

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

    /** Shows which round of a benchmark begins; 0 is warming up. */
    void showRound(int round, int rounds) {
        show(round == 0 ? Messages.text("cli.bench.warmUp") : Messages.text("cli.bench.roundOf", round, rounds));
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

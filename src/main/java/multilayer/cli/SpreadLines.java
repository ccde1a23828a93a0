package multilayer.cli;

import multilayer.bench.Spread;
import multilayer.text.Messages;

/** Figures for people, a line each: its name, the median, the lowest and the highest. */
final class SpreadLines {

    private final Terminal terminal;

    SpreadLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints one.
     *
     * @param key of the figure's name in the messages
     * @param format of a number with its unit
     */
    void print(String key, Spread spread, String format) {
        terminal.out()
                .println(Messages.text(
                        "cli.bench.line",
                        Messages.text(key),
                        Figure.of(format, spread.median()),
                        Figure.of(format, spread.minimum()),
                        Figure.of(format, spread.maximum())));
    }
}

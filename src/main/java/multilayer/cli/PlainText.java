package multilayer.cli;

import java.util.Map;
import multilayer.text.Messages;

/** Words that window and command line share, in letters that terminals of every locale show. */
final class PlainText {

    private static final Map<String, String> PLAIN = Map.of(
            "\u00b1", "+/-",
            "\u2013", "-",
            "\u2019", "'",
            "\u00b7", "-",
            "\u03c3", "s",
            "\u00b2", "^2");

    private PlainText() {}

    /** The text of {@link Messages#text}. */
    static String of(String key, Object... arguments) {
        String text = Messages.text(key, arguments);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text;
    }
}

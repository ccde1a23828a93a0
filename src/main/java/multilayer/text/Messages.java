package multilayer.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import multilayer.engine.Named;

/** The words that a person reads, from {@code messages.properties}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("multilayer.messages", Locale.ENGLISH);

    private Messages() {}

    /** The text of {@code key}, with {@code {0}}, {@code {1}}… replaced as {@link MessageFormat} does. */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /** What a person calls a member of a catalog: the text of {@code catalog.id}, for example {@code activation.relu}. */
    public static String name(String catalog, Named member) {
        return text(catalog + "." + member.id());
    }
}

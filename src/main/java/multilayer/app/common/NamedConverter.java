package multilayer.app.common;

import java.util.List;
import javafx.util.StringConverter;
import multilayer.engine.Named;
import multilayer.text.Messages;

/** Shows a member of a catalog by its name in the messages. */
public final class NamedConverter<E extends Named> extends StringConverter<E> {

    private final String catalog;
    private final List<E> members;

    public NamedConverter(String catalog, List<E> members) {
        this.catalog = catalog;
        this.members = members;
    }

    @Override
    public String toString(E member) {
        return member == null ? "" : Messages.name(catalog, member);
    }

    @Override
    public E fromString(String name) {
        return members.stream()
                .filter(member -> toString(member).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(catalog + " has no member of this name: " + name));
    }
}

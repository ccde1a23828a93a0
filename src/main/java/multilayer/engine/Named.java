package multilayer.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A member of a catalog: one thing of its kind, with the name that files and command lines use for it. */
public interface Named {

    /** Lower-case words joined by hyphens, for example {@code leaky-relu}. Unique within its catalog. */
    String id();

    /**
     * Finds a catalog's member by its name.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that lists the names there are
     */
    static <E extends Named> E byId(String kind, E[] catalog, String id) {
        return Arrays.stream(catalog)
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " must be one of "
                        + Arrays.stream(catalog).map(Named::id).collect(Collectors.joining(", ")) + ": " + id));
    }
}

package multilayer.bench.memory.bus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text in the resources, as a program of the operating system writes it. */
final class Recording {

    private Recording() {}

    static String of(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Recording.class.getResourceAsStream("/bus/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

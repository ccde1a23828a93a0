package multilayer.bench.opencl;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is to be released, the latest first. A failing release keeps no other from being tried. */
final class ResourceStack implements AutoCloseable {

    private final Deque<Runnable> releases = new ArrayDeque<>();

    void add(Runnable release) {
        releases.push(release);
    }

    /** Throws the first failure, with the others attached to it. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!releases.isEmpty()) {
            first = release(releases.pop(), first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException release(Runnable release, @Nullable RuntimeException first) {
        try {
            release.run();
            return first;
        } catch (OpenClException e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }
}

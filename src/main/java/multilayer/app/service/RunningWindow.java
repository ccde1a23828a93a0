package multilayer.app.service;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window that is open already, as a second start sees it. It says the file's absolute path, or nothing, and hears
 * whether the window will do it.
 */
public final class RunningWindow {

    private static final Logger LOG = LoggerFactory.getLogger(RunningWindow.class);

    /** The window will do it. */
    static final String TAKEN = "taken";

    /** How long a window may take to begin to listen: it may be just starting. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private RunningWindow() {}

    /**
     * Asks the window at {@code place} to come to the front, and to open a file.
     *
     * @return whether there is one and it will; false at once where there is none
     */
    public static boolean handOver(InstancePlace place, Optional<Path> file) {
        return handOver(place, file, PATIENCE);
    }

    static boolean handOver(InstancePlace place, Optional<Path> file, Duration limit) {
        if (!Files.exists(place.socket())) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            Said.say(channel, file.map(path -> path.toAbsolutePath().toString()).orElse(""));
            return Said.hear(channel, limit).equals(TAKEN);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug(
                    "nobody listens at {}: a window that was there has crashed, or is just closing", place.socket(), e);
            return false;
        }
    }
}

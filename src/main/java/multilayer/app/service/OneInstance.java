package multilayer.app.service;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window of a person on a display. The first holds a lock on a file and listens on a socket of the file system, which no
 * network reaches; a later one finds the lock held and hands over what it was started for. The lock goes with its process, so one that
 * crashed is in nobody's way. Where there can be no lock or socket, a start has a window of its own, as it would without all this.
 */
public final class OneInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneInstance.class);

    /** After this long, a held lock without a listener is looked at again: its holder is just starting, or just ending. */
    private static final long PAUSE_MILLISECONDS = 50;

    /** The longest that one who connects may take to say what for: one that is stuck shall not keep the others out. */
    private static final Duration LISTENING = Duration.ofSeconds(2);

    /** Later starts that may wait to be heard. */
    private static final int BACKLOG = 16;

    /** What a start came to. */
    public enum Standing {
        /** This is the person's window. */
        FIRST,
        /** There was one, and it has been told. */
        HANDED_OVER,
        /** Nobody can tell; a window of its own, then. */
        ALONE
    }

    private final Standing standing;
    private final InstancePlace place;
    private final @Nullable FileChannel lock;
    private final @Nullable ServerSocketChannel server;

    private OneInstance(
            Standing standing, InstancePlace place, @Nullable FileChannel lock, @Nullable ServerSocketChannel server) {
        this.standing = standing;
        this.place = place;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Becomes the window at {@code place}, or hands {@code file} over to the one that is. Takes some seconds at the longest.
     *
     * @param file to open there; empty to bring it to the front
     */
    public static OneInstance claim(InstancePlace place, Optional<Path> file) {
        return claim(place, file, RunningWindow.PATIENCE);
    }

    static OneInstance claim(InstancePlace place, Optional<Path> file, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            place.create();
            do {
                FileChannel lock = tryLock(place);
                if (lock != null) {
                    return first(place, lock);
                }
                if (RunningWindow.handOver(place, file, Duration.ofNanos(end - System.nanoTime()))) {
                    return new OneInstance(Standing.HANDED_OVER, place, null, null);
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            } while (System.nanoTime() < end);
            LOG.warn("another window holds {} and does not answer; this one is a second window", place.lock());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn(
                    "a later start will not find this window, because {} cannot be used: {}",
                    place.folder(),
                    e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new OneInstance(Standing.ALONE, place, null, null);
    }

    /** The lock, held until its channel is closed; null if another holds it. */
    private static @Nullable FileChannel tryLock(InstancePlace place) throws IOException {
        FileChannel channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("this very process holds {}", place.lock(), e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static OneInstance first(InstancePlace place, FileChannel lock) throws IOException {
        try {
            Files.deleteIfExists(place.socket()); // left behind by one that crashed
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place.socket()), BACKLOG);
            return new OneInstance(Standing.FIRST, place, lock, server);
        } catch (IOException | UnsupportedOperationException e) {
            lock.close();
            throw e;
        }
    }

    public Standing standing() {
        return standing;
    }

    /**
     * Listens until this is closed. Who has connected before is heard now.
     *
     * @param asked gets each file that a later start was given, empty if it was given none; on a thread of its own
     */
    public void listen(Consumer<Optional<Path>> asked) {
        if (server != null) {
            ServerSocketChannel listening = server;
            Executor thread = DaemonThread.named("later-starts");
            thread.execute(() -> serve(listening, asked));
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<Optional<Path>> asked) {
        while (true) {
            try (SocketChannel channel = server.accept()) {
                hear(channel, asked);
            } catch (AsynchronousCloseException e) {
                LOG.debug("the window closes", e);
                return;
            } catch (ClosedChannelException e) {
                LOG.debug("the window has been closed", e);
                return;
            } catch (IOException | InvalidPathException e) {
                LOG.warn("a later start was not understood: {}", Sentences.detail(e));
            }
        }
    }

    private static void hear(SocketChannel channel, Consumer<Optional<Path>> asked) throws IOException {
        String said = Said.hear(channel, LISTENING);
        Optional<Path> file = said.isEmpty() ? Optional.empty() : Optional.of(Path.of(said));
        Said.say(channel, RunningWindow.TAKEN);
        asked.accept(file);
    }

    /** Listens no more and lets the next start be the first. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(place.socket());
        }
        if (lock != null) {
            lock.close();
        }
    }
}

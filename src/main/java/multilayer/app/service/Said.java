package multilayer.app.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What one process says to another over a socket of the file system: a text, and then nothing more. */
final class Said {

    /** Longer than any path; more is not from us. */
    private static final int LONGEST = 1 << 16;

    private Said() {}

    static void say(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.shutdownOutput();
    }

    /**
     * Waits for all that the other says. The channel does not block afterwards.
     *
     * @throws SocketTimeoutException if it has not ended within {@code limit}
     * @throws IOException also if it is longer than any path
     */
    static String hear(SocketChannel channel, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            int count = channel.read(buffer);
            while (count >= 0) {
                heard.write(buffer.array(), 0, count);
                buffer.clear();
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || heard.size() > LONGEST) {
                    throw new SocketTimeoutException("not all was said within " + limit);
                }
                selector.select(left);
                count = channel.read(buffer);
            }
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}

package multilayer.store.sweeps;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that one process, and one place in it, holds at a time; the operating system lets go of it when the process dies. */
final class OneAtATime implements AutoCloseable {

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @param what it stands for, as a sentence names it
     * @throws IOException with a sentence, if another holds it
     */
    static OneAtATime take(Path file, String what) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new OneAtATime(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException(held(what), e);
        }
        channel.close();
        throw new IOException(held(what));
    }

    private static String held(String what) {
        return what + " is running already; stop it there, or wait until it ends.";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

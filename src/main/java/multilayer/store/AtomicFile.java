package multilayer.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files so that a crash, a full disk or a power cut leaves the old file or the new one, never half of either: the
 * content goes to a new file in the same folder, is forced to the disk, and takes the old one's place in one move.
 */
public final class AtomicFile {

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes or replaces a file. A symbolic link stays one; the file that it names is replaced.
     *
     * @throws IOException with one sentence for the person; what was at {@code target} before is untouched then
     */
    public static void write(Path target, Content content) throws IOException {
        try {
            replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new IOException(
                    "%s could not be written: %s; nothing was changed: make room or choose another place, and try again."
                            .formatted(target, FileReason.of(e)),
                    e);
        }
    }

    /**
     * Makes a folder where there is none and tries whether files can be written there.
     *
     * @throws IOException with one sentence for the person
     */
    public static void prepareFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Path trial = temporary(folder, "trial");
            Files.createFile(trial);
            Files.delete(trial);
        } catch (IOException e) {
            throw new IOException(
                    "%s cannot be used as a folder to save in: %s; choose another folder."
                            .formatted(folder, FileReason.of(e)),
                    e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("it is write-protected");
        }
        Path folder = target.resolveSibling("");
        Path temporary = temporary(folder, String.valueOf(target.getFileName()));
        try {
            writeThrough(temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    private static Path temporary(Path folder, String name) {
        return folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    }

    private static void writeThrough(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the move itself last through a power cut, where a folder can be opened like a file. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

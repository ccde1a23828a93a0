package multilayer.store;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import multilayer.engine.NamedTensor;

/**
 * Zip files as {@code numpy.load} reads them: uncompressed entries, arrays named {@code NAME.npy}. The same content always
 * makes the same bytes, and reading verifies every checksum.
 */
final class Npz {

    private static final String SUFFIX = ".npy";

    /** The earliest time that a zip file can tell; the clock's would make two files with the same content differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Npz() {}

    /** Writes entries one after the other. */
    static final class Writer {
        private final ZipOutputStream zip;

        Writer(OutputStream out) {
            zip = new ZipOutputStream(out);
        }

        void tensor(NamedTensor tensor) throws IOException {
            entry(tensor.name() + SUFFIX, Npy.bytes(tensor));
        }

        /** Uncompressed, as numpy's own: weights hardly get smaller. */
        void entry(String name, byte[] content) throws IOException {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }

        void finish() throws IOException {
            zip.finish();
            zip.flush();
        }
    }

    /** Takes one entry of a file. */
    interface Visitor {

        /**
         * Reads it, to its end or not.
         *
         * @param place the file and the entry, as errors call them
         * @param name the entry's
         */
        void visit(String place, String name, InputStream content) throws IOException;
    }

    /**
     * Shows all entries to {@code visitor}, in the file's order.
     *
     * @param kind what the file should be, for the error
     * @throws IOException with one sentence that names the file, the entry and what is wrong with it
     */
    static void read(Path file, String kind, Visitor visitor) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new IOException("%s cannot be read: there is no such file; choose another one.".formatted(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw new IOException("%s: it holds %s twice.".formatted(name, entry.getName()));
                }
                visit(name + ": " + entry.getName(), zip, entry, visitor);
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(
                    "%s is not a file of %s (.npz), or it is damaged: %s; choose another one."
                            .formatted(name, kind, FileReason.of(e)),
                    e);
        }
    }

    private static void visit(String place, ZipFile zip, ZipEntry entry, Visitor visitor) throws IOException {
        // ZipFile, unlike ZipInputStream, leaves the checksum to its caller.
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
            visitor.visit(place, entry.getName(), in);
            in.transferTo(OutputStream.nullOutputStream());
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException(place + " is damaged: its checksum is wrong; choose another file.");
            }
        } catch (ZipException | EOFException e) {
            throw new IOException("%s is damaged: %s; choose another file.".formatted(place, FileReason.of(e)), e);
        }
    }

    /**
     * The same for the bytes of a file.
     *
     * @param name what errors call it
     */
    static void read(String name, byte[] file, Visitor visitor) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                visitor.visit(name + ": " + entry.getName(), entry.getName(), zip);
                entry = zip.getNextEntry(); // reads the rest of the one before and verifies its checksum
            }
        } catch (ZipException | EOFException e) {
            throw new IOException("%s is damaged: %s; choose another one.".formatted(name, FileReason.of(e)), e);
        }
    }

    /** The array of an entry, named without the entry's suffix. */
    static NamedTensor tensor(String place, String name, InputStream content) throws IOException {
        if (!name.endsWith(SUFFIX)) {
            throw new IOException(place + " is not an array; expected names that end with " + SUFFIX + ".");
        }
        return Npy.read(place, name.substring(0, name.length() - SUFFIX.length()), content);
    }
}

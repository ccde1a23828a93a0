package multilayer.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import multilayer.engine.NamedTensor;

/**
 * Weights as {@code .npz}, which {@code numpy.load} reads: a zip file with one float32 array a tensor, such as
 * {@code dense1.weight.npy}. The same weights always make the same bytes.
 */
public final class Weights {

    private static final String SUFFIX = ".npy";

    /** The earliest time that a zip file can tell; the clock's would make two files with the same weights differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Weights() {}

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, List<NamedTensor> tensors) throws IOException {
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (NamedTensor tensor : tensors) {
                byte[] array = Npy.bytes(tensor);
                zip.putNextEntry(stored(tensor.name() + SUFFIX, array));
                zip.write(array);
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
        });
    }

    /** Uncompressed, as numpy's own: weights hardly get smaller. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Reads every array of a file, in the file's order.
     *
     * @throws IOException with one sentence that names the file, the array and what is wrong with it
     */
    public static List<NamedTensor> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new IOException("%s cannot be read: there is no such file; choose another one.".formatted(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<NamedTensor> tensors = new ArrayList<>();
            Set<String> names = new HashSet<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw new IOException("%s: it holds %s twice.".formatted(name, entry.getName()));
                }
                tensors.add(tensor(name + ": " + entry.getName(), zip, entry));
            }
            return tensors;
        } catch (ZipException | EOFException e) {
            throw new IOException(
                    "%s is not a file of weights (.npz), or it is damaged: %s; choose another one."
                            .formatted(name, FileReason.of(e)),
                    e);
        }
    }

    private static NamedTensor tensor(String place, ZipFile zip, ZipEntry entry) throws IOException {
        if (!entry.getName().endsWith(SUFFIX)) {
            throw new IOException(place + " is not an array; expected names that end with " + SUFFIX + ".");
        }
        String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
        // ZipFile, unlike ZipInputStream, leaves the checksum to its caller.
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
            NamedTensor tensor = Npy.read(place, name, in);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException(place + " is damaged: its checksum is wrong; choose another file.");
            }
            return tensor;
        } catch (ZipException | EOFException e) {
            throw new IOException("%s is damaged: %s; choose another file.".formatted(place, FileReason.of(e)), e);
        }
    }
}

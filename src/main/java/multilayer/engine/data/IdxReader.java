package multilayer.engine.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files of unsigned bytes: a magic number, one big-endian length an axis, then the values in row-major order.
 * A file may be gzipped. LeCun, Cortes &amp; Burges, "The MNIST database of handwritten digits".
 *
 * <p>Every {@link IOException} is a sentence that names the file, what was found and what was expected.
 */
public final class IdxReader {

    private static final int LABELS_MAGIC = 0x00000801;
    private static final int IMAGES_MAGIC = 0x00000803;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** How much is set aside on the header's word alone: a lie costs no more than this. */
    private static final int FIRST_CHUNK = 1 << 26;

    private IdxReader() {}

    /**
     * Images as they stand in a file.
     *
     * @param count how many
     * @param rows height of one in pixels
     * @param columns width of one in pixels
     * @param pixels [count, rows, columns] unsigned bytes
     */
    public record Images(int count, int rows, int columns, byte[] pixels) {

        /**
         * Joins images and labels.
         *
         * @param name what a person calls the result
         * @param file the images' file, for the error
         * @param labelFile the labels' file, for the error
         * @throws IOException if there are not as many labels as images, or a label has no class
         */
        public Dataset labelled(String name, String file, byte[] labels, String labelFile, List<String> classNames)
                throws IOException {
            if (labels.length != count) {
                throw new IOException("%s and %s do not belong together: %d labels for %d images."
                        .formatted(labelFile, file, labels.length, count));
            }
            try {
                return new Dataset(name, rows, columns, pixels, labels, classNames);
            } catch (IllegalArgumentException e) {
                throw new IOException("%s cannot be used: %s.".formatted(labelFile, e.getMessage()), e);
            }
        }
    }

    /**
     * Reads a file of images to its end.
     *
     * @param file the name that errors tell
     * @throws IOException if it is no IDX file of images, too short or too long
     */
    public static Images images(String file, InputStream in) throws IOException {
        return read(file, in, IMAGES_MAGIC, "images", data -> {
            int count = length(file, data, "number of images");
            int rows = length(file, data, "image height");
            int columns = length(file, data, "image width");
            return new Images(count, rows, columns, values(file, data, (double) count * rows * columns));
        });
    }

    /**
     * Reads a file of labels to its end.
     *
     * @param file the name that errors tell
     * @return one unsigned byte a sample
     * @throws IOException if it is no IDX file of labels, too short or too long
     */
    public static byte[] labels(String file, InputStream in) throws IOException {
        return read(
                file, in, LABELS_MAGIC, "labels", data -> values(file, data, length(file, data, "number of labels")));
    }

    private interface Body<T> {
        T read(DataInputStream data) throws IOException;
    }

    private static <T> T read(String file, InputStream in, int magic, String kind, Body<T> body) throws IOException {
        try {
            DataInputStream data = new DataInputStream(unzipped(in));
            int found = data.readInt();
            if (found != magic) {
                throw new IOException("%s is not an IDX file of %s: its magic number is 0x%08x instead of 0x%08x."
                        .formatted(file, kind, found, magic));
            }
            T content = body.read(data);
            if (data.read() != -1) {
                throw new IOException(
                        "%s goes on after the last value that its header announces; expected its end there."
                                .formatted(file));
            }
            return content;
        } catch (EOFException e) {
            throw new IOException(
                    "%s is truncated: it ends in the middle of its header or of its compressed data.".formatted(file),
                    e);
        } catch (ZipException e) {
            throw new IOException(
                    "%s is damaged: its gzip data cannot be unpacked (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        int start = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return start == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private static int length(String file, DataInputStream data, String what) throws IOException {
        int length = data.readInt();
        if (length < 0) {
            throw new IOException("%s announces an impossible %s: %d; expected 0 to %d."
                    .formatted(file, what, Integer.toUnsignedLong(length), Integer.MAX_VALUE));
        }
        return length;
    }

    private static byte[] values(String file, DataInputStream data, double announced) throws IOException {
        if (announced > Integer.MAX_VALUE - 8) {
            throw new IOException("%s announces too many values: %.0f; at most %d can be held."
                    .formatted(file, announced, Integer.MAX_VALUE - 8));
        }
        int count = (int) announced;
        byte[] values = new byte[Math.min(count, FIRST_CHUNK)];
        int filled = data.readNBytes(values, 0, values.length);
        while (filled == values.length && filled < count) {
            values = Arrays.copyOf(values, (int) Math.min(count, 2L * filled));
            filled += data.readNBytes(values, filled, values.length - filled);
        }
        if (filled < count) {
            throw new IOException(
                    "%s is truncated: it holds %d values; its header announces %d.".formatted(file, filled, count));
        }
        return values;
    }
}

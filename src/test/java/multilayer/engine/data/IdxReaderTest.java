package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IdxReaderTest {

    private static final byte[] LABELS = idx(new int[] {0x801, 3}, 7, 8, 255);
    private static final byte[] IMAGES = idx(new int[] {0x803, 2, 1, 3}, 1, 2, 3, 4, 5, 250);

    @Test
    void readsImages() throws IOException {
        IdxReader.Images images = images(IMAGES);

        assertThat(images.count()).isEqualTo(2);
        assertThat(images.rows()).isEqualTo(1);
        assertThat(images.columns()).isEqualTo(3);
        assertThat(images.pixels()).containsExactly(1, 2, 3, 4, 5, 250);
    }

    @Test
    void readsLabels() throws IOException {
        assertThat(labels(LABELS)).containsExactly(7, 8, 255);
    }

    @Test
    void readsGzippedFilesWithoutBeingTold() throws IOException {
        assertThat(labels(gzip(LABELS))).containsExactly(7, 8, 255);
        assertThat(images(gzip(IMAGES)).pixels()).containsExactly(1, 2, 3, 4, 5, 250);
    }

    @Test
    void readsAFileWithoutImages() throws IOException {
        assertThat(images(idx(new int[] {0x803, 0, 28, 28})).pixels()).isEmpty();
    }

    @Test
    void aLabelFileGivenForImagesIsToldByItsMagicNumber() {
        assertThatIOException()
                .isThrownBy(() -> images(LABELS))
                .withMessage(
                        "file is not an IDX file of images: its magic number is 0x00000801 instead of 0x00000803.");
    }

    @Test
    void anotherValueTypeIsToldByItsMagicNumber() {
        assertThatIOException()
                .isThrownBy(() -> labels(idx(new int[] {0x0d01, 0})))
                .withMessage(
                        "file is not an IDX file of labels: its magic number is 0x00000d01 instead of 0x00000801.");
    }

    @Test
    void missingValuesAreCounted() {
        assertThatIOException()
                .isThrownBy(() -> labels(Arrays.copyOf(LABELS, LABELS.length - 2)))
                .withMessage("file is truncated: it holds 1 values; its header announces 3.");
    }

    @Test
    void aFileThatEndsInItsHeaderIsTruncated() {
        assertThatIOException()
                .isThrownBy(() -> images(Arrays.copyOf(IMAGES, 13)))
                .withMessageStartingWith("file is truncated: it ends in the middle of its header");
        assertThatIOException().isThrownBy(() -> labels(new byte[0])).withMessageStartingWith("file is truncated");
    }

    @Test
    void aGzipFileThatEndsEarlyIsTruncated() {
        byte[] whole = gzip(IMAGES);
        assertThatIOException()
                .isThrownBy(() -> images(Arrays.copyOf(whole, whole.length - 9)))
                .withMessageStartingWith("file is truncated");
    }

    @Test
    void aGzipFileWithAFlippedBitIsDamaged() {
        byte[] flipped = gzip(IMAGES);
        flipped[flipped.length - 8] ^= 1; // in the checksum of the trailer
        assertThatIOException()
                .isThrownBy(() -> images(flipped))
                .withMessageStartingWith("file is damaged: its gzip data cannot be unpacked");
    }

    @Test
    void valuesBeyondTheAnnouncedOnesAreRefused() {
        assertThatIOException()
                .isThrownBy(() -> labels(Arrays.copyOf(LABELS, LABELS.length + 1)))
                .withMessageStartingWith("file goes on after the last value that its header announces");
    }

    @Test
    void lengthsThatCannotBeAreRefusedWithoutSettingMemoryAside() {
        assertThatIOException()
                .isThrownBy(() -> labels(idx(new int[] {0x801, -1})))
                .withMessage("file announces an impossible number of labels: 4294967295; expected 0 to 2147483647.");
        assertThatIOException()
                .isThrownBy(() -> images(idx(new int[] {0x803, 1 << 20, 1 << 10, 1 << 10})))
                .withMessage("file announces too many values: 1099511627776; at most 2147483639 can be held.");
        assertThatIOException()
                .isThrownBy(() -> labels(idx(new int[] {0x801, 2_000_000_000}, 1)))
                .withMessage("file is truncated: it holds 1 values; its header announces 2000000000.");
    }

    @Test
    void moreValuesThanTheFirstChunkAreRead() throws IOException {
        byte[] large = Arrays.copyOf(idx(new int[] {0x801, (1 << 26) + 5}), 8 + (1 << 26) + 5);
        large[large.length - 1] = 9;

        byte[] labels = labels(large);

        assertThat(labels.length).isEqualTo((1 << 26) + 5);
        assertThat(labels[labels.length - 1]).isEqualTo((byte) 9);
    }

    @Test
    void imagesAndLabelsOfDifferentNumberAreRefused() throws IOException {
        IdxReader.Images images = images(IMAGES);
        assertThatIOException()
                .isThrownBy(() -> images.labelled("set", "images.gz", new byte[3], "labels.gz", List.of("a")))
                .withMessage("labels.gz and images.gz do not belong together: 3 labels for 2 images.");
    }

    @Test
    void aLabelWithoutAClassIsTold() throws IOException {
        IdxReader.Images images = images(IMAGES);
        assertThatIOException()
                .isThrownBy(() -> images.labelled("set", "images.gz", new byte[] {0, 4}, "labels.gz", List.of("a")))
                .withMessage("labels.gz cannot be used: set: label of image 1 must be below 1: 4.");
    }

    private static IdxReader.Images images(byte[] bytes) throws IOException {
        return IdxReader.images("file", new ByteArrayInputStream(bytes));
    }

    private static byte[] labels(byte[] bytes) throws IOException {
        return IdxReader.labels("file", new ByteArrayInputStream(bytes));
    }

    private static byte[] idx(int[] header, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * header.length + values.length);
        for (int number : header) {
            buffer.putInt(number);
        }
        for (int value : values) {
            buffer.put((byte) value);
        }
        return buffer.array();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return out.toByteArray();
    }
}

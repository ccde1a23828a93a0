package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import multilayer.engine.NamedTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    static final List<NamedTensor> TENSORS = List.of(
            new NamedTensor("dense1.weight", new int[] {2, 3}, new float[] {0, 0.25f, 0.5f, 0.75f, 1, 1.25f}),
            new NamedTensor("dense1.bias", new int[] {3}, new float[] {1.5f, -2, 1e-8f}),
            new NamedTensor("batchNorm1.epsilon", new int[] {}, new float[] {1e-5f}));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsBackBitForBit() throws IOException {
        List<NamedTensor> extremes = List.of(new NamedTensor("extremes", new int[] {1, 6, 1}, new float[] {
            -0f, Float.NaN, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, 1 / 3f
        }));
        Path file = folder.resolve("w.npz");

        Weights.write(file, TENSORS);
        assertSame(Weights.read(file), TENSORS);
        Weights.write(file, extremes);
        assertSame(Weights.read(file), extremes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy.npz", "numpy-compressed.npz"})
    void readsWhatNumpyWrote(String name) throws Exception {
        Path file = Path.of(WeightsTest.class.getResource("/store/" + name).toURI());

        assertSame(Weights.read(file), TENSORS);
    }

    @Test
    void theBytesOfAFileAreReadAsTheFileIs() throws IOException {
        Path file = folder.resolve("w.npz");
        Weights.write(file, TENSORS);
        byte[] bytes = Weights.bytes(TENSORS);
        assertThat(file).hasBinaryContent(bytes);
        assertSame(Weights.read("bytes", bytes), TENSORS);

        bytes[180] ^= 1; // among the numbers of the first array
        assertThatIOException().isThrownBy(() -> Weights.read("run 7", bytes)).withMessageStartingWith("run 7");
    }

    @Test
    void theSameWeightsMakeTheSameBytes() throws IOException {
        Weights.write(folder.resolve("a.npz"), TENSORS);
        Weights.write(folder.resolve("b.npz"), TENSORS);

        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"dense1.weight | (2, 3)", "dense1.bias | (3,)", "batchNorm1.epsilon | ()"})
    void anArrayBeginsAsItsFormatAsks(String name, String shape) throws IOException {
        Path file = folder.resolve("w.npz");
        Weights.write(file, TENSORS);
        byte[] npy;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            npy = zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes();
        }
        ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(buffer.getShort(8));
        String header = new String(npy, 10, headerLength, StandardCharsets.US_ASCII);

        assertThat(Arrays.copyOf(npy, 8)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        assertThat((10 + headerLength) % 64).isZero();
        assertThat(header).endsWith("\n");
        assertThat(header.strip()).isEqualTo("{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }");
        assertThat(npy.length - 10 - headerLength).isEqualTo(4 * tensor(name).values().length);
        assertThat(buffer.getFloat(10 + headerLength)).isEqualTo(tensor(name).values()[0]);
    }

    @Test
    void aFileThatIsNotThereOrNoZipFileIsTold() throws IOException {
        Path none = folder.resolve("none.npz");
        assertThatIOException()
                .isThrownBy(() -> Weights.read(none))
                .withMessage(none + " cannot be read: there is no such file; choose another one.");
        Path text = Files.writeString(folder.resolve("text.npz"), "weights");
        assertThatIOException()
                .isThrownBy(() -> Weights.read(text))
                .withMessageStartingWith("text.npz is not a file of weights (.npz), or it is damaged: ");
    }

    @Test
    void aDamagedValueIsFoundByTheChecksum() throws IOException {
        Path file = folder.resolve("w.npz");
        Weights.write(file, TENSORS);
        byte[] bytes = Files.readAllBytes(file);
        int firstValue = 30 + "dense1.weight.npy".length() + 128;
        bytes[firstValue + 5] ^= 1;
        Files.write(file, bytes);

        assertThatIOException()
                .isThrownBy(() -> Weights.read(file))
                .withMessage("w.npz: dense1.weight.npy is damaged: its checksum is wrong; choose another file.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), } | holds values of type '<f8', not '<f4'; save it as numpy.float32.",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), } | is in column-major order; save it through numpy.ascontiguousarray.",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } | does not hold the 2 values of its shape, but only 1; it is damaged.",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (0,), } | does not hold the 0 values of its shape, but more; it is damaged.",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999, 99999999999), } | announces [99999, 2147483647], which is more than the 268435456 values that can be read.",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), } | has a header that is no description of an array: {'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }",
                "nonsense | has a header that is no description of an array: nonsense",
            })
    void anArrayThatCannotBeUsedIsTold(String header, String problem) throws IOException {
        Path file = zip("a.npy", npy(1, header));

        assertThatIOException().isThrownBy(() -> Weights.read(file)).withMessage("w.npz: a.npy " + problem);
    }

    @Test
    void newerVersionsOfTheFormatAreReadUpToTheThird() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }";

        assertSame(
                Weights.read(zip("a.npy", npy(2, header))),
                List.of(new NamedTensor("a", new int[] {1}, new float[] {3})));
        Path file = zip("a.npy", npy(4, header));
        assertThatIOException()
                .isThrownBy(() -> Weights.read(file))
                .withMessage("w.npz: a.npy is in version 4 of NumPy's format; expected 1 to 3.");
    }

    @Test
    void whatIsNoArrayIsTold() throws IOException {
        Path notNamed = zip("readme.txt", new byte[3]);
        assertThatIOException()
                .isThrownBy(() -> Weights.read(notNamed))
                .withMessage("w.npz: readme.txt is not an array; expected names that end with .npy.");
        Path empty = zip("a.npy", new byte[0]);
        assertThatIOException()
                .isThrownBy(() -> Weights.read(empty))
                .withMessage("w.npz: a.npy is not an array of NumPy's: it does not begin with \\x93NUMPY.");
    }

    @Test
    void whateverIsDamagedFailsWithASentenceAndNothingElse() throws IOException {
        Path file = folder.resolve("w.npz");
        Weights.write(file, TENSORS);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(good, good.length - (i % 5 == 0 ? random.nextInt(200) : 0));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                Weights.read(file);
            } catch (IOException e) {
                refused++;
                assertThat(e).message().startsWith("w.npz");
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path file = folder.resolve("w.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }

    /** One value, 3, behind the given header. */
    private static byte[] npy(int version, String header) {
        ByteBuffer buffer = ByteBuffer.allocate((version == 1 ? 10 : 12) + header.length() + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            buffer.putShort((short) header.length());
        } else {
            buffer.putInt(header.length());
        }
        return buffer.put(header.getBytes(StandardCharsets.US_ASCII))
                .putFloat(3)
                .array();
    }

    private static NamedTensor tensor(String name) {
        return TENSORS.stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static void assertSame(List<NamedTensor> actual, List<NamedTensor> expected) {
        assertThat(actual)
                .extracting(NamedTensor::name)
                .isEqualTo(expected.stream().map(NamedTensor::name).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).shape()).isEqualTo(expected.get(i).shape());
            assertThat(actual.get(i).values()).isEqualTo(expected.get(i).values());
        }
    }
}

package multilayer.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;

/**
 * One array in NumPy's own format: {@code \x93NUMPY}, a version, the length of a Python dictionary that tells type, order
 * and shape, then the values. NumPy Enhancement Proposal 1. Here always float32, little-endian, in row-major order.
 */
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String FLOAT32 = "<f4";

    /** Values begin at a multiple of this, as the format asks. */
    private static final int ALIGNMENT = 64;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final long MOST_VALUES = 1L << 28;

    private static final Pattern DESCR = Pattern.compile("'descr': *'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern LENGTH = Pattern.compile("\\d+");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([\\d, ]*)\\)");

    private Npy() {}

    /** The whole file, in version 1.0 of the format. */
    static byte[] bytes(NamedTensor tensor) {
        byte[] header = header(tensor.shape()).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(MAGIC.length + 4 + header.length + 4 * tensor.values().length)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length)
                .put(header);
        file.asFloatBuffer().put(tensor.values());
        return file.array();
    }

    private static String header(int[] shape) {
        String lengths = IntStream.of(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? lengths + "," : lengths;
        String dictionary = "{'descr': '" + FLOAT32 + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int unpadded = MAGIC.length + 4 + dictionary.length() + 1;
        return dictionary + " ".repeat(Math.floorMod(-unpadded, ALIGNMENT)) + "\n";
    }

    /**
     * Reads one array to its end.
     *
     * @param place what errors call it
     * @param name of the tensor that is returned
     * @throws IOException with one sentence, if it is no array of float32 in row-major order
     */
    static NamedTensor read(String place, String name, InputStream in) throws IOException {
        String header = readHeader(place, in);
        String type = find(DESCR, header, place);
        if (!type.equals(FLOAT32)) {
            throw new IOException("%s holds values of type '%s', not '%s'; save it as numpy.float32."
                    .formatted(place, type, FLOAT32));
        }
        int[] shape = shape(find(SHAPE, header, place));
        if (find(ORDER, header, place).equals("True") && shape.length > 1) {
            throw new IOException(
                    "%s is in column-major order; save it through numpy.ascontiguousarray.".formatted(place));
        }
        return new NamedTensor(name, shape, values(place, count(place, shape), in));
    }

    private static String readHeader(String place, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException(place + " is not an array of NumPy's: it does not begin with \\x93NUMPY.");
        }
        int major = start[MAGIC.length];
        if (major < 1 || major > 3) {
            throw new IOException("%s is in version %d of NumPy's format; expected 1 to 3.".formatted(place, major));
        }
        byte[] length = in.readNBytes(major == 1 ? 2 : 4);
        long announced = 0;
        for (int i = length.length - 1; i >= 0; i--) {
            announced = announced << 8 | Byte.toUnsignedLong(length[i]);
        }
        if (announced > LONGEST_HEADER) {
            throw new IOException("%s announces a header of %d bytes; at most %d make sense."
                    .formatted(place, announced, LONGEST_HEADER));
        }
        return new String(in.readNBytes((int) announced), StandardCharsets.UTF_8);
    }

    private static String find(Pattern pattern, String header, String place) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException("%s has a header that is no description of an array: %s"
                    .formatted(
                            place,
                            header.substring(0, Math.min(header.length(), 120)).strip()));
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple) {
        return LENGTH.matcher(tuple)
                .results()
                .mapToInt(length -> (int) Math.min(Double.parseDouble(length.group()), Integer.MAX_VALUE))
                .toArray();
    }

    private static int count(String place, int[] shape) throws IOException {
        double count = IntStream.of(shape).asDoubleStream().reduce(1, (left, right) -> left * right);
        if (count > MOST_VALUES) {
            throw new IOException("%s announces %s, which is more than the %d values that can be read."
                    .formatted(place, Arrays.toString(shape), MOST_VALUES));
        }
        return (int) count;
    }

    private static float[] values(String place, int count, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(4 * count);
        if (bytes.length < 4 * count || in.read() != -1) {
            throw new IOException("%s does not hold the %d values of its shape, but %s; it is damaged."
                    .formatted(place, count, bytes.length < 4 * count ? "only " + bytes.length / 4 : "more"));
        }
        float[] values = new float[count];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}

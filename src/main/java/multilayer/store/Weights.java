package multilayer.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.NamedTensor;

/**
 * Weights as {@code .npz}, which {@code numpy.load} reads: a zip file with one float32 array a tensor, such as
 * {@code dense1.weight.npy}. The same weights always make the same bytes.
 */
public final class Weights {

    private Weights() {}

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, List<NamedTensor> tensors) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, tensors));
    }

    /** The bytes of such a file. */
    public static byte[] bytes(List<NamedTensor> tensors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out, tensors);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void writeTo(OutputStream out, List<NamedTensor> tensors) throws IOException {
        Npz.Writer npz = new Npz.Writer(out);
        for (NamedTensor tensor : tensors) {
            npz.tensor(tensor);
        }
        npz.finish();
    }

    /**
     * Reads every array of a file, in the file's order.
     *
     * @throws IOException with one sentence that names the file, the array and what is wrong with it
     */
    public static List<NamedTensor> read(Path file) throws IOException {
        List<NamedTensor> tensors = new ArrayList<>();
        Npz.read(file, "weights", (place, name, content) -> tensors.add(Npz.tensor(place, name, content)));
        return tensors;
    }

    /**
     * Reads every array of a file's bytes, in their order.
     *
     * @param name what errors call it
     * @throws IOException with one sentence that names the file, the array and what is wrong with it
     */
    public static List<NamedTensor> read(String name, byte[] file) throws IOException {
        List<NamedTensor> tensors = new ArrayList<>();
        Npz.read(name, file, (place, entry, content) -> tensors.add(Npz.tensor(place, entry, content)));
        return tensors;
    }
}

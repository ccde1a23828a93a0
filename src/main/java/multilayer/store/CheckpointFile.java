package multilayer.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;

/**
 * A checkpoint as one {@code .npz} file: the numbers in {@code run.json}, and the tensors in four folders, {@code network/},
 * {@code optimizer/}, {@code average/} and {@code best/}. {@code numpy.load} reads the tensors.
 */
public final class CheckpointFile {

    private static final String FORMAT = "multilayer-checkpoint";
    private static final int VERSION = 1;
    private static final String RUN = "run.json";
    private static final String NETWORK = "network";
    private static final String OPTIMIZER = "optimizer";
    private static final String AVERAGE = "average";
    private static final String BEST = "best";
    private static final List<String> FOLDERS = List.of(NETWORK, OPTIMIZER, AVERAGE, BEST);

    /** More than the numbers of any run need. */
    private static final int LONGEST_RUN = 64 << 20;

    private CheckpointFile() {}

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, Checkpoint checkpoint) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        CheckpointSection.write(root, checkpoint);
        byte[] run = ProjectFile.text(root);
        AtomicFile.write(file, out -> {
            Npz.Writer npz = new Npz.Writer(out);
            npz.entry(RUN, run);
            write(npz, NETWORK, checkpoint.network());
            write(npz, OPTIMIZER, checkpoint.optimizer());
            write(npz, AVERAGE, checkpoint.average());
            write(npz, BEST, checkpoint.best().tensors());
            npz.finish();
        });
    }

    private static void write(Npz.Writer npz, String folder, List<NamedTensor> tensors) throws IOException {
        for (NamedTensor tensor : tensors) {
            npz.tensor(new NamedTensor(folder + "/" + tensor.name(), tensor.shape(), tensor.values()));
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException with one sentence that names the file and what is wrong with it
     */
    public static Checkpoint read(Path file) throws IOException {
        Content content = new Content();
        Npz.read(file, "a checkpoint", content);
        return content.checkpoint(String.valueOf(file.getFileName()));
    }

    /** What has been read of a file. */
    private static final class Content implements Npz.Visitor {
        private byte[] run = {};
        private final Map<String, List<NamedTensor>> tensors = new HashMap<>();

        Content() {
            FOLDERS.forEach(folder -> tensors.put(folder, new ArrayList<>()));
        }

        @Override
        public void visit(String place, String name, InputStream content) throws IOException {
            if (name.equals(RUN)) {
                run = content.readNBytes(LONGEST_RUN);
                return;
            }
            String folder = name.substring(0, Math.max(name.indexOf('/'), 0));
            List<NamedTensor> found = tensors.get(folder);
            if (found == null) {
                throw new IOException(place + " belongs to no checkpoint; choose another file.");
            }
            found.add(Npz.tensor(place, name.substring(folder.length() + 1), content));
        }

        Checkpoint checkpoint(String file) throws IOException {
            if (run.length == 0) {
                throw new IOException(
                        "%s is no checkpoint of a run: it does not hold %s; choose another file.".formatted(file, RUN));
            }
            String place = file + ": " + RUN;
            return Fields.read(
                    place, JsonReader.read(place, new ByteArrayInputStream(run)), root -> checkpoint(place, root));
        }

        private Checkpoint checkpoint(String place, Fields root) throws ProjectFileException {
            if (!root.isText("format") || !root.text("format").equals(FORMAT)) {
                throw new ProjectFileException(
                        "%s does not say \"format\": \"%s\"; choose another file.".formatted(place, FORMAT));
            }
            root.version(VERSION);
            return CheckpointSection.read(root, folder(NETWORK), folder(OPTIMIZER), folder(AVERAGE), folder(BEST));
        }

        private List<NamedTensor> folder(String name) {
            return tensors.getOrDefault(name, List.of());
        }
    }
}

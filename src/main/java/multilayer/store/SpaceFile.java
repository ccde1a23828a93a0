package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Search;

/**
 * Reads and writes what a sweep searches, as JSON that a person can read and edit: {@code preset}, a name, or {@code experiment}, as a
 * project file has it, for what all trials have in common (the baseline without either); and {@code space} with a field for each
 * hyperparameter that is varied: a list of values to choose from, or {@code {"uniform": [0, 0.5]}}, {@code {"logUniform": [0.001,
 * 0.3]}}, {@code {"integer": [5, 15]}}, {@code {"logInteger": [16, 512]}}, or for {@code hidden} {@code {"depth": [1, 3], "widths":
 * [64, 128]}}.
 */
public final class SpaceFile {

    private static final String FORMAT = "multilayer-space";
    private static final int VERSION = 1;

    private SpaceFile() {}

    /**
     * Reads one.
     *
     * @throws ProjectFileException with one sentence that names the file, line, field, value and bound
     */
    public static Search read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return Fields.read(name, JsonReader.read(name, in), root -> search(name, root));
        } catch (ProjectFileException e) {
            throw e;
        } catch (IOException e) {
            throw new ProjectFileException(
                    "%s cannot be read: %s; choose another file.".formatted(name, FileReason.of(e)), e);
        }
    }

    /**
     * Reads what such a file holds.
     *
     * @param name what errors call it
     * @throws ProjectFileException with one sentence that names it, line, field, value and bound
     */
    public static Search parse(String name, String text) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Fields.read(name, JsonReader.read(name, in), root -> search(name, root));
    }

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, Search search) throws IOException {
        byte[] text = text(search).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    /** What such a file holds. The same search always makes the same text. */
    public static String text(Search search) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        ExperimentSection.write(root.putObject("experiment"), search.base());
        root.set("space", SpaceSection.write(search.space()));
        try {
            return new String(ProjectFile.text(root), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a search is always JSON", e);
        }
    }

    private static Search search(String file, Fields root) throws ProjectFileException {
        if (!root.isText("format") || !root.text("format").equals(FORMAT)) {
            throw new ProjectFileException(
                    "%s is not a search space: it does not say \"format\": \"%s\"; choose another file."
                            .formatted(file, FORMAT));
        }
        root.version(VERSION);
        return new Search(base(root), root.object("space", SpaceSection::read));
    }

    private static Experiment base(Fields root) throws ProjectFileException {
        boolean preset = root.has("preset");
        if (root.has("experiment")) {
            if (preset) {
                throw root.problem(
                        "preset",
                        "preset and experiment both tell what all trials have in common; remove one of the two");
            }
            return root.object("experiment", ExperimentSection::read);
        }
        return preset ? root.member("preset", Preset.values()).experiment() : Preset.BASELINE.experiment();
    }
}

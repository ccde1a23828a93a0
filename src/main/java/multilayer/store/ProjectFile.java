package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.engine.train.Experiment;

/**
 * Reads and writes {@code .multilayer} files: one experiment as JSON that a person can read and edit.
 *
 * <p>What may be left out: {@code labels} (as they are published), and of these {@code exclude} and {@code relabel}; of the network {@code outputInitializer} (he-normal); of a hidden block {@code batchNorm}
 * (false) and {@code dropoutRate} (0); of the training {@code schedule} (constant), {@code labelSmoothing} and {@code
 * averageDecay} (0), {@code augmentation} (none) and {@code earlyStopping} (null: never); of the augmentation everything (0 or
 * false); of the schedule everything but {@code shape} (what the shape usually has); of the optimizer everything but {@code kind}
 * (0 or false); of the validation {@code share} (0) when its source is none or test; of early stopping
 * {@code minimumImprovement} (0). An initializer is a name, or an object when its sigma is not 0.01.
 */
public final class ProjectFile {

    /** What these files' names end with. */
    public static final String EXTENSION = ".multilayer";

    private static final String FORMAT = "multilayer-project";
    private static final int VERSION = 1;

    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(
                            Separators.Spacing.AFTER)));

    private ProjectFile() {}

    /**
     * Reads one.
     *
     * @throws ProjectFileException with one sentence that names the file, line, field, value and bound
     */
    public static Experiment read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return Fields.read(name, JsonReader.read(name, in), root -> experiment(name, root));
        } catch (ProjectFileException e) {
            throw e;
        } catch (IOException e) {
            throw new ProjectFileException(
                    "%s cannot be read: %s; choose another file.".formatted(name, FileReason.of(e)), e);
        }
    }

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, Experiment experiment) throws IOException {
        byte[] text = text(project(experiment));
        AtomicFile.write(file, out -> out.write(text));
    }

    /** What such a file holds. The same experiment always makes the same text. */
    public static String text(Experiment experiment) {
        try {
            return new String(text(project(experiment)), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an experiment is always JSON", e);
        }
    }

    /**
     * Reads what such a file holds.
     *
     * @param name what errors call it
     * @throws ProjectFileException with one sentence that names it, line, field, value and bound
     */
    public static Experiment parse(String name, String text) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Fields.read(name, JsonReader.read(name, in), root -> experiment(name, root));
    }

    private static ObjectNode project(Experiment experiment) {
        ObjectNode project = JsonNodeFactory.instance.objectNode();
        project.put("format", FORMAT);
        project.put("version", VERSION);
        ExperimentSection.write(project, experiment);
        return project;
    }

    private static Experiment experiment(String file, Fields root) throws ProjectFileException {
        if (!root.isText("format") || !root.text("format").equals(FORMAT)) {
            throw new ProjectFileException(
                    "%s is not a Multilayer project: it does not say \"format\": \"%s\"; choose another file."
                            .formatted(file, FORMAT));
        }
        root.version(VERSION);
        return ExperimentSection.read(root);
    }

    /** A JSON file as a person likes to read it. */
    static byte[] text(ObjectNode root) throws JsonProcessingException {
        return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

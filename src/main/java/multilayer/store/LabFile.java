package multilayer.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes what a student has of one lab, as JSON. */
public final class LabFile {

    private static final String FORMAT = "multilayer-lab";
    private static final int VERSION = 1;

    private LabFile() {}

    /**
     * Reads one.
     *
     * @throws ProjectFileException with one sentence that names the file, line, field, value and bound
     */
    public static KeptLab read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return Fields.read(name, JsonReader.read(name, in), LabFile::lab);
        }
    }

    /**
     * Writes atomically: the old file or the new one, never half of either.
     *
     * @throws IOException with one sentence; the old file is untouched then
     */
    public static void write(Path file, KeptLab lab) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        LabSection.write(root, lab);
        byte[] text = ProjectFile.text(root);
        AtomicFile.write(file, out -> out.write(text));
    }

    private static KeptLab lab(Fields root) throws ProjectFileException {
        if (!root.text("format").equals(FORMAT)) {
            throw root.problem("format", "format must be \"%s\"; this file was not made by a lab".formatted(FORMAT));
        }
        root.version(VERSION);
        return LabSection.read(root);
    }
}

package multilayer.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import multilayer.engine.Range;
import multilayer.engine.data.LabelEdits;

/** The {@code labels} of a project file: rows of the training set that are excluded, and the new class of others by row. */
final class LabelsSection {

    private LabelsSection() {}

    /**
     * Reads the section.
     *
     * @param rows how many the training set has
     * @param classes how many there are
     */
    static LabelEdits read(Fields labels, int rows, int classes) throws ProjectFileException {
        Range row = Range.integers("row", 0, rows - 1);
        Range label = Range.integers("class", 0, Math.min(classes - 1, (int) LabelEdits.CLASS.maximum()));
        Set<Integer> excluded = labels.integers("exclude", row);
        Map<Integer, Integer> relabelled = labels.has("relabel")
                ? labels.object("relabel", fields -> fields.integersByInteger(row, label))
                : Map.of();
        return labels.checked("relabel", () -> new LabelEdits(excluded, relabelled));
    }

    static ObjectNode write(LabelEdits labels) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode exclude = node.putArray("exclude");
        labels.excluded().forEach(exclude::add);
        ObjectNode relabel = node.putObject("relabel");
        labels.relabelled().forEach((row, label) -> relabel.put(String.valueOf(row), label));
        return node;
    }
}

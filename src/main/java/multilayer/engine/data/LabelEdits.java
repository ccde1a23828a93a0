package multilayer.engine.data;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import multilayer.engine.Range;

/**
 * What a person decided about labels of the training set that look wrong. The data themselves stay as they are published, and
 * the test set is never touched.
 *
 * @param excluded rows that neither train nor validate, ascending
 * @param relabelled rows that count with another class, by row, ascending
 */
public record LabelEdits(SortedSet<Integer> excluded, SortedMap<Integer, Integer> relabelled) {

    public static final Range ROW = Range.integers("row", 0, Integer.MAX_VALUE - 1);
    public static final Range CLASS = Range.integers("class", 0, 255);

    /** All rows count with their published labels. */
    public static final LabelEdits NONE = new LabelEdits(Set.of(), Map.of());

    public LabelEdits {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
        relabelled = Collections.unmodifiableSortedMap(new TreeMap<>(relabelled));
        excluded.forEach(ROW::check);
        relabelled.forEach((row, label) -> {
            ROW.check(row);
            CLASS.check(label);
        });
        for (int row : excluded) {
            if (relabelled.containsKey(row)) {
                throw new IllegalArgumentException("row %d cannot be excluded and relabelled at once".formatted(row));
            }
        }
    }

    /** Edits in any order. */
    public LabelEdits(Set<Integer> excluded, Map<Integer, Integer> relabelled) {
        this(new TreeSet<>(excluded), new TreeMap<>(relabelled));
    }

    public boolean isEmpty() {
        return excluded.isEmpty() && relabelled.isEmpty();
    }

    /** These, and a row that neither trains nor validates. */
    public LabelEdits exclude(int row) {
        LabelEdits others = keep(row);
        SortedSet<Integer> more = new TreeSet<>(others.excluded);
        more.add(row);
        return new LabelEdits(more, others.relabelled);
    }

    /** These, and a row that counts with another class. */
    public LabelEdits relabel(int row, int label) {
        LabelEdits others = keep(row);
        SortedMap<Integer, Integer> more = new TreeMap<>(others.relabelled);
        more.put(row, label);
        return new LabelEdits(others.excluded, more);
    }

    /** These, but a row as it is published. */
    public LabelEdits keep(int row) {
        SortedSet<Integer> fewerExcluded = new TreeSet<>(excluded);
        SortedMap<Integer, Integer> fewerRelabelled = new TreeMap<>(relabelled);
        fewerExcluded.remove(row);
        fewerRelabelled.remove(row);
        return new LabelEdits(fewerExcluded, fewerRelabelled);
    }

    /**
     * Makes sure that every edit is about a row and a class that there is.
     *
     * @throws IllegalArgumentException if one is not
     */
    public void requireFit(Dataset train) {
        requireRow(train, excluded);
        requireRow(train, relabelled.keySet());
        int classes = train.classNames().size();
        relabelled.forEach((row, label) -> {
            if (label >= classes) {
                throw new IllegalArgumentException(
                        "%s has %d classes, so the new label of row %d must be below that: %d"
                                .formatted(train.name(), classes, row, label));
            }
        });
    }

    private static void requireRow(Dataset train, Set<Integer> rows) {
        for (int row : rows) {
            if (row >= train.size()) {
                throw new IllegalArgumentException(
                        "%s has %d rows, so a row whose label is edited must be below that: %d"
                                .formatted(train.name(), train.size(), row));
            }
        }
    }
}

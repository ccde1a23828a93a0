package multilayer.app.model.runs;

import java.util.Comparator;
import java.util.List;
import multilayer.store.runs.RunSummary;

/**
 * What the table is sorted by.
 *
 * @param ascending whether the least comes first
 */
public record RunOrder(RunColumn column, boolean ascending) {

    /** The newest first. */
    public static final RunOrder NEWEST = new RunOrder(RunColumn.STARTED, false);

    /** By the first of {@code orders}, among equals by the next, at last the newest first. */
    static Comparator<RunRow> comparator(List<RunOrder> orders) {
        Comparator<RunSummary> by =
                NEWEST.column.comparator(NEWEST.ascending).thenComparing(RunSummary::id, Comparator.reverseOrder());
        for (int index = orders.size() - 1; index >= 0; index--) {
            RunOrder order = orders.get(index);
            by = order.column.comparator(order.ascending).thenComparing(by);
        }
        return Comparator.comparing(RunRow::run, by);
    }
}

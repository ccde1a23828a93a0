package multilayer.app.model;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.store.BenchmarkHistory.Contents;
import multilayer.store.BenchmarkRecord;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What was measured before, and which of it is open beside the present figures. */
public final class BenchmarkHistoryModel {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final ObservableList<BenchmarkRecord> records = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable BenchmarkRecord> opened = new ReadOnlyObjectWrapper<>(this, "opened");

    /** The newest first. */
    public ObservableList<BenchmarkRecord> records() {
        return records;
    }

    /** What is wrong with the file, in a sentence or more; empty if nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The one that is compared with the present; null if none. */
    public ReadOnlyObjectProperty<@Nullable BenchmarkRecord> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** This is in the file now. */
    public void show(Contents contents) {
        records.setAll(contents.records());
        problem.set(String.join("\n", contents.problems()));
        BenchmarkRecord open = opened.get();
        if (open != null && !records.contains(open)) {
            opened.set(null);
        }
    }

    /** The file cannot be used; {@code sentence} says why. */
    public void fail(String sentence) {
        problem.set(sentence);
    }

    public void open(@Nullable BenchmarkRecord record) {
        opened.set(record);
    }

    /** When it was, in this place's time. */
    public static String time(BenchmarkRecord record) {
        return TIME.format(record.time());
    }

    /** What is in it: {@code 40 products, memory of 1 device}. */
    public static String summary(BenchmarkRecord record) {
        List<String> parts = new ArrayList<>();
        if (!record.products().isEmpty()) {
            parts.add(Messages.text(
                    "benchmark.history.products", record.products().size()));
        }
        if (!record.bandwidths().isEmpty()) {
            parts.add(Messages.text(
                    "benchmark.history.memory",
                    record.bandwidths().stream()
                            .map(each -> each.device())
                            .distinct()
                            .count()));
        }
        if (!record.engines().isEmpty()) {
            parts.add(
                    Messages.text("benchmark.history.engines", record.engines().size()));
        }
        return String.join(", ", parts);
    }

    /** {@code Intel Xeon, 2 cores · Linux 6.1 · Java 17 · version 1.0}. */
    public static String machine(BenchmarkRecord record) {
        return Messages.text(
                "benchmark.machine",
                record.host().processor(),
                record.host().cores(),
                record.host().system(),
                record.host().java(),
                record.version().isEmpty() ? Messages.text("benchmark.unpackaged") : record.version());
    }
}

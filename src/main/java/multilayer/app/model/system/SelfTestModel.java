package multilayer.app.model.system;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.Named;
import multilayer.system.check.CheckResult;
import multilayer.system.check.CheckResult.Status;
import multilayer.text.Messages;

/** How the self-test goes. */
public final class SelfTestModel {

    /**
     * What a check has found, in words.
     *
     * @param remedy empty if there is nothing to do, or the finding says it already
     */
    public record Row(Status status, String name, String finding, Optional<String> remedy) {

        private String line() {
            String line = Messages.text("selftest.line", Messages.name("selftest.status", status), name, finding);
            return remedy.map(sentence -> line + " " + sentence).orElse(line);
        }
    }

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");

    public ObservableList<Row> rows() {
        return rowsView;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Which check is being made; afterwards, what all of them came to. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public void begin() {
        rows.clear();
        running.set(true);
    }

    /** A check is being made. */
    public void trying(Named check) {
        verdict.set(Messages.text("selftest.trying", Messages.name("selftest.check", check)));
    }

    public void add(Named check, CheckResult result) {
        Object[] figures = result.figures().toArray();
        rows.add(new Row(
                result.status(),
                Messages.name("selftest.check", check),
                Messages.text(result.finding(), figures),
                result.remedy().map(key -> Messages.text(key, figures))));
    }

    public void finish() {
        running.set(false);
        long failed = rows.stream().filter(row -> row.status() == Status.FAILED).count();
        verdict.set(Messages.text("selftest.verdict", failed));
    }

    /** The self-test itself could not go on. */
    public void fail(String sentence) {
        running.set(false);
        verdict.set(sentence);
    }

    /** A check a line, to be passed on. */
    public String report() {
        return rows.stream().map(Row::line).collect(Collectors.joining("\n", "", "\n"));
    }
}

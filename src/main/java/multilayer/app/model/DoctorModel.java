package multilayer.app.model;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import multilayer.engine.diagnosis.Diagnosis;
import multilayer.engine.diagnosis.RunRecord;
import multilayer.text.Messages;

/** What the doctor says about the run that is going, or about the last one. */
public final class DoctorModel {

    private final ReadOnlyObjectWrapper<List<Complaint>> complaints =
            new ReadOnlyObjectWrapper<>(this, "complaints", List.of());
    private final ReadOnlyBooleanWrapper examined = new ReadOnlyBooleanWrapper(this, "examined");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary");

    public DoctorModel() {
        clear();
    }

    /** What is wrong, the most important first; empty when all is well. The list never changes, the property does. */
    public ReadOnlyObjectProperty<List<Complaint>> complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    /** Whether an epoch, or a run that diverged before its first was over, has been looked at. */
    public ReadOnlyBooleanProperty examinedProperty() {
        return examined.getReadOnlyProperty();
    }

    /** In a few words: all well, or how many findings. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What was looked at, as a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Nothing is known of a run yet. */
    public void clear() {
        complaints.set(List.of());
        examined.set(false);
        verdict.set(Messages.text("doctor.title"));
        summary.set(Messages.text("doctor.waits"));
    }

    /**
     * Says what is wrong with a run.
     *
     * @param draft what is trained, in whose blocks a treatment makes its changes
     */
    public void show(RunRecord run, Draft draft) {
        List<Complaint> found = Diagnosis.of(run).stream()
                .map(finding -> DoctorWords.of(finding, run, draft))
                .toList();
        if (run.epochs().isEmpty() && found.isEmpty()) {
            clear();
            return;
        }
        examined.set(true);
        complaints.set(found);
        verdict.set(found.isEmpty() ? Messages.text("doctor.well") : Messages.text("doctor.unwell", found.size()));
        summary.set(run.epochs().isEmpty() ? "" : DoctorWords.summary(run));
    }
}

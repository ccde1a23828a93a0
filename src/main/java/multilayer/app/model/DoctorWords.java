package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import multilayer.engine.diagnosis.Diagnosis;
import multilayer.engine.diagnosis.Finding;
import multilayer.engine.diagnosis.LayerSigns;
import multilayer.engine.diagnosis.RunRecord;
import multilayer.engine.eval.Metrics;
import multilayer.text.Messages;

/** How the doctor puts it. */
final class DoctorWords {

    private DoctorWords() {}

    static Complaint of(Finding finding, RunRecord run, Draft draft) {
        Diagnosis diagnosis = finding.diagnosis();
        List<Object> arguments = new ArrayList<>(finding.evidence());
        Metrics validation = run.epochs().isEmpty() ? null : run.latest().validation();
        if (diagnosis == Diagnosis.OVERFITTING && validation != null) {
            arguments.add(Messages.name("split", validation.split()));
        }
        String sentence = Messages.text("doctor." + diagnosis.id(), arguments.toArray());
        List<Treatment> treatments = Treatments.of(diagnosis, finding, draft);
        return new Complaint(diagnosis, sentence, treatments);
    }

    /** The losses with their splits, the liveliest layer's update ratio and the largest share of dead units. */
    static String summary(RunRecord run) {
        StringBuilder summary = new StringBuilder(Messages.text(
                "doctor.summary", run.latest().epoch(), run.latest().train().loss()));
        Metrics validation = run.latest().validation();
        if (validation != null) {
            summary.append(Messages.text(
                    "doctor.summary.validation", Messages.name("split", validation.split()), validation.loss()));
        }
        add(summary, "doctor.summary.ratio", run, signs -> 100 * signs.updateRatio());
        add(summary, "doctor.summary.dead", run, signs -> 100 * signs.deadShare());
        return summary.toString();
    }

    private static void add(StringBuilder summary, String key, RunRecord run, ToDoubleFunction<LayerSigns> sign) {
        run.layers().stream()
                .mapToDouble(sign)
                .filter(Double::isFinite)
                .max()
                .ifPresent(most -> summary.append(Messages.text(key, most)));
    }
}

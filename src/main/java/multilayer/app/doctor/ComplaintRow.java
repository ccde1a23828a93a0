package multilayer.app.doctor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.model.Complaint;
import multilayer.app.model.Draft;
import multilayer.app.model.Treatment;

/** One finding: its sentence, and a link for each treatment. */
final class ComplaintRow extends VBox {

    private final Label sentence = new Label();
    private final List<Hyperlink> links = new ArrayList<>();
    private final List<Tooltip> hints = new ArrayList<>();
    private Complaint complaint;

    ComplaintRow(Complaint complaint, DoctorController controller) {
        this.complaint = complaint;
        getStyleClass().add("complaint");
        sentence.setId("doctor-" + complaint.diagnosis().id());
        sentence.setText(complaint.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        FlowPane treatments = new FlowPane();
        treatments.getStyleClass().add("complaint-treatments");
        for (int index = 0; index < complaint.treatments().size(); index++) {
            treatments.getChildren().add(link(index, controller));
        }
        getChildren().addAll(sentence, treatments);
    }

    /** Around the link, because a link that is disabled shows no tooltip. */
    private StackPane link(int index, DoctorController controller) {
        Hyperlink link = new Hyperlink(complaint.treatments().get(index).label());
        link.setId("doctor-" + complaint.diagnosis().id() + "-" + (index + 1));
        link.setOnAction(event -> {
            link.setVisited(false);
            controller.treat(complaint.treatments().get(index));
        });
        Tooltip hint = new Tooltip();
        links.add(link);
        hints.add(hint);
        StackPane around = new StackPane(link);
        Tooltip.install(around, hint);
        return around;
    }

    /** Shows another complaint if it differs in its numbers only. */
    boolean take(Complaint now) {
        boolean same = now.diagnosis() == complaint.diagnosis() && labels(now).equals(labels(complaint));
        if (same) {
            complaint = now;
            sentence.setText(now.sentence());
        }
        return same;
    }

    private static List<String> labels(Complaint complaint) {
        return complaint.treatments().stream().map(Treatment::label).toList();
    }

    /** Shows which treatments can be given now. */
    void refresh(Draft draft, boolean locked) {
        for (int index = 0; index < links.size(); index++) {
            Treatment treatment = complaint.treatments().get(index);
            Treatment.Readiness readiness = treatment.readiness(draft, locked);
            links.get(index).setDisable(!readiness.isPossible());
            links.get(index).setAccessibleText(treatment.label() + ". " + readiness.hint());
            hints.get(index).setText(readiness.hint());
        }
    }
}

package multilayer.app.doctor;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.StillPlace;
import multilayer.app.common.Styles;
import multilayer.app.model.Complaint;
import multilayer.app.model.DoctorModel;
import multilayer.app.model.ExperimentModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip below the charts: what was looked at, and below it each finding with what may cure it. It never changes its height. */
public final class DoctorView extends StackPane {

    private final DoctorModel doctor;
    private final ExperimentModel experiment;
    private final DoctorController controller;
    private final VBox rows = new VBox();

    public DoctorView(DoctorModel doctor, ExperimentModel experiment, DoctorController controller) {
        this.doctor = doctor;
        this.experiment = experiment;
        this.controller = controller;
        setId("doctor");
        getStyleClass().add("doctor");
        getStylesheets()
                .add(DoctorView.class.getResource("/multilayer/app/doctor.css").toExternalForm());
        rows.getStyleClass().add("doctor-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("doctor-scroll");
        scroll.setAccessibleText(Messages.text("doctor.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox strip = new VBox(header(), scroll);
        strip.getStyleClass().add("doctor-strip");
        getChildren().add(new StillPlace(strip));
        doctor.complaintsProperty().addListener((property, before, now) -> show(now));
        experiment.draftProperty().addListener(change -> refresh());
        experiment.lockedProperty().addListener(change -> refresh());
        show(doctor.complaintsProperty().get());
    }

    private HBox header() {
        BooleanBinding well = Bindings.createBooleanBinding(
                () -> doctor.complaintsProperty().get().isEmpty(), doctor.complaintsProperty());
        FontIcon healthy = Icons.of(Feather.CHECK_CIRCLE);
        healthy.getStyleClass().add("doctor-well");
        healthy.visibleProperty().bind(well.and(doctor.examinedProperty()));
        FontIcon waiting = Icons.of(Feather.ACTIVITY);
        waiting.visibleProperty().bind(well.and(doctor.examinedProperty().not()));
        FontIcon ill = Icons.of(Feather.ALERT_CIRCLE);
        ill.getStyleClass().add("doctor-ill");
        ill.visibleProperty().bind(well.not());
        Label verdict = new Label();
        verdict.setId("doctor-verdict");
        verdict.getStyleClass().add("doctor-verdict");
        verdict.setMinWidth(USE_PREF_SIZE);
        verdict.textProperty().bind(doctor.verdictProperty());
        Label summary = new Label();
        summary.setId("doctor-summary");
        summary.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        summary.textProperty().bind(doctor.summaryProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(doctor.summaryProperty());
        summary.setTooltip(whole);
        HBox header = new HBox(new StackPane(healthy, waiting, ill), verdict, summary);
        header.getStyleClass().add("doctor-header");
        return header;
    }

    /** A row whose finding is still there stays, so that it keeps the keyboard. */
    private void show(List<Complaint> complaints) {
        List<ComplaintRow> before =
                rows.getChildren().stream().map(ComplaintRow.class::cast).toList();
        rows.getChildren()
                .setAll(complaints.stream()
                        .map(complaint -> row(complaint, before))
                        .toList());
        refresh();
    }

    private ComplaintRow row(Complaint complaint, List<ComplaintRow> before) {
        for (ComplaintRow row : before) {
            if (row.take(complaint)) {
                return row;
            }
        }
        return new ComplaintRow(complaint, controller);
    }

    private void refresh() {
        rows.getChildren().forEach(row -> ((ComplaintRow) row)
                .refresh(
                        experiment.draftProperty().get(),
                        experiment.lockedProperty().get()));
    }
}

package multilayer.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.DoctorModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Runs;
import multilayer.app.model.Theme;
import multilayer.engine.data.Split;
import multilayer.engine.diagnosis.LayerSigns;
import multilayer.engine.diagnosis.RunRecord;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class DoctorViewTest extends ApplicationTest {

    private static final List<LayerSigns> SOUND =
            List.of(new LayerSigns(3e-4, 0.03, 1.9), new LayerSigns(4e-4, Double.NaN, Double.NaN));
    private static final List<LayerSigns> DEAD =
            List.of(new LayerSigns(3e-4, 0.75, 1.9), new LayerSigns(4e-4, Double.NaN, Double.NaN));

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final DoctorModel doctor = new DoctorModel();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        BorderPane root = new BorderPane();
        root.setBottom(new DoctorView(doctor, experiment, new DoctorController(experiment)));
        Scene scene = new Scene(root, 760, 400);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private void show(boolean diverged, List<LayerSigns> layers) {
        List<EpochEvent> epochs = List.of(Runs.epoch(1, Split.VALIDATION));
        RunRecord run = new RunRecord(experiment.experimentProperty().get(), 100, epochs, diverged, layers);
        interact(() -> doctor.show(run, experiment.draftProperty().get()));
    }

    private String text(String label) {
        return lookup(label).queryLabeled().getText();
    }

    private double learningRate() {
        return experiment.experimentProperty().get().training().learningRate();
    }

    @Test
    void aSoundRunIsGreenAndTellsWhatWasLookedAt() {
        assertThat(text("#doctor-summary")).startsWith("Looks at the run after each epoch");

        show(false, SOUND);

        assertThat(text("#doctor-verdict")).isEqualTo("Doctor: all is well");
        assertThat(text("#doctor-summary"))
                .isEqualTo(
                        "Epoch 1: loss train 0.500, validation 0.600 \u00b7 update ratio 0.04 % \u00b7 dead ReLUs 3 %");
        assertThat(lookup(".doctor-well").query().isVisible()).isTrue();
    }

    @Test
    void aTreatmentChangesTheExperimentAndCanBeUndone() {
        show(true, SOUND);
        assertThat(text("#doctor-verdict")).isEqualTo("Doctor: 1 finding");
        assertThat(text("#doctor-diverged")).contains("no longer a number").contains("0.05");

        clickOn("#doctor-diverged-1");

        assertThat(learningRate()).isEqualTo(0.005);
        assertThat(experiment.undoNameProperty().get()).isEqualTo("Set learning rate to 0.005");
        assertThat(lookup("#doctor-diverged-1").query().isDisabled()).isTrue();
        interact(experiment::undo);
        assertThat(learningRate()).isEqualTo(0.05);
        assertThat(lookup("#doctor-diverged-1").query().isDisabled()).isFalse();
    }

    @Test
    void whileARunIsGoingOnlyWhatMayChangeThenCanBeClicked() {
        interact(() -> experiment.setLocked(true));
        show(false, DEAD);

        assertThat(lookup("#doctor-dead-units-2").queryAs(Hyperlink.class).isDisabled())
                .isTrue();
        clickOn("#doctor-dead-units-1");
        assertThat(learningRate()).isEqualTo(0.005);

        interact(() -> experiment.setLocked(false));
        assertThat(lookup("#doctor-dead-units-2").query().isDisabled()).isFalse();
    }

    @Test
    void findingsComeAndGoWithoutMovingAnything() {
        Node strip = lookup("#doctor").query();
        double height = strip.getLayoutBounds().getHeight();
        show(false, DEAD);
        Node link = lookup("#doctor-dead-units-1").query();
        interact(link::requestFocus);
        show(false, List.of(new LayerSigns(3e-4, 0.76, 1.9), SOUND.get(1)));

        assertThat(text("#doctor-dead-units")).startsWith("Dead ReLUs: 76 %");
        assertThat(lookup("#doctor-dead-units-1").<Node>query()).isSameAs(link);
        assertThat(link.isFocused()).isTrue();
        assertThat(strip.getLayoutBounds().getHeight()).isEqualTo(height);

        show(false, SOUND);
        assertThat(lookup("#doctor-dead-units").tryQuery()).isEmpty();
        assertThat(strip.getLayoutBounds().getHeight()).isEqualTo(height).isEqualTo(112);
    }
}

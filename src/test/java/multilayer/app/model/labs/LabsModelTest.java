package multilayer.app.model.labs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.ScriptedLab;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.Labs;
import org.junit.jupiter.api.Test;

class LabsModelTest {

    private final TrainingModel training = new TrainingModel();
    private final LabsModel model = new LabsModel(training, new CoreWork());
    private final LabModel lab = model.lab(Labs.ACTIVATIONS).orElseThrow();

    @Test
    void everyLabIsThereButThoseThatTheBenchmarkAnswers() {
        for (Labs each : Labs.values()) {
            assertThat(model.lab(each).isPresent()).as(each.id()).isEqualTo(!each.isLink());
        }
    }

    @Test
    void aLabWaitsForTheTrainingRunAndForTheOtherLab() {
        StringBinding reason = model.reasonAgainst(lab);
        assertThat(reason.get()).isEmpty();
        training.prepare();
        assertThat(reason.get()).startsWith("Possible once the training run has ended");
        training.finish("over");
        model.begin(model.lab(Labs.BOTTLENECK).orElseThrow());
        assertThat(reason.get()).isEqualTo("Possible once the lab that is running has ended.");
        model.finish("Done.");
        assertThat(reason.get()).isEmpty();
        assertThat(model.messageProperty().get()).isEqualTo("Done.");
    }

    @Test
    void aLabLacksAPredictionUntilOneIsWrittenOrAResultIsSeen() throws Exception {
        BooleanBinding lacks = model.lacksPrediction(lab);
        assertThat(lacks.get()).isTrue();
        lab.predictionProperty().set("ReLU");
        assertThat(lacks.get()).isFalse();
        lab.predictionProperty().set("");
        runAll();
        assertThat(lacks.get()).isFalse();
    }

    @Test
    void theListTellsHowFarALabIs() throws Exception {
        assertThat(model.stateOf(Labs.ACTIVATIONS)).isEmpty();
        model.begin(lab);
        assertThat(model.stateOf(Labs.ACTIVATIONS)).isEqualTo("running");
        model.finish("");
        runAll();
        assertThat(model.stateOf(Labs.ACTIVATIONS)).isEqualTo("done");
        lab.seedsProperty().set(5);
        assertThat(model.stateOf(Labs.ACTIVATIONS)).isEqualTo("begun");
        assertThat(model.stateOf(Labs.MEMORY)).isEqualTo("benchmark");
    }

    private void runAll() throws Exception {
        new ScriptedLab(1000)
                .prepare(lab.plan(), lab.memory(), new LabListener() {})
                .run();
        lab.refresh();
        assertThat(model.canRun(lab)).isFalse();
    }
}

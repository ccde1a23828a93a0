package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.app.model.labs.Prediction;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.Labs;
import multilayer.store.LabFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFilesTest {

    @TempDir
    private Path home;

    private LabsModel open(Path folder) {
        LabsModel model = new LabsModel(new TrainingModel(), new CoreWork());
        new LabFiles(folder, model, FxThread.direct(), Runnable::run).restoreAndKeep();
        return model;
    }

    private static LabModel lab(LabsModel model) {
        return model.lab(Labs.HIDDEN_LAYERS).orElseThrow();
    }

    @Test
    void resultsAndWordsSurviveARestart() throws Exception {
        Path folder = home.resolve("labs");
        LabModel lab = lab(open(folder));
        lab.predictionProperty().set("Two layers are enough.");
        new ScriptedLab(1000)
                .prepare(lab.plan(), lab.memory(), new LabListener() {})
                .run();
        lab.refresh();
        lab.wordsProperty().set("They were.");

        LabsModel again = open(folder);
        assertThat(again.readyProperty().get()).isTrue();
        assertThat(lab(again).toKeep()).isEqualTo(lab.toKeep());
        assertThat(lab(again).isComplete()).isTrue();
        assertThat(lab(again).prediction().kind()).isEqualTo(Prediction.Kind.BEFORE);
        assertThat(again.messageProperty().get()).isEmpty();
    }

    @Test
    void aLabThatNobodyTouchedHasNoFile() {
        open(home.resolve("labs"));
        assertThat(home.resolve("labs")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeUsedIsSetAsideAndTold() throws IOException {
        Path file = home.resolve("hidden-layers.json");
        Files.writeString(file, "{\"format\": 3}");
        LabsModel model = open(home);

        assertThat(model.messageProperty().get())
                .startsWith("hidden-layers.json, line 1: format must be a text in quotes, not 3;")
                .endsWith("The file is now called hidden-layers.json.unreadable, and the lab begins anew.");
        lab(model).wordsProperty().set("anew");
        assertThat(LabFile.read(file).words()).isEqualTo("anew");
        assertThat(home.resolve("hidden-layers.json.unreadable")).hasContent("{\"format\": 3}");
    }

    @Test
    void ofChangesThatComeFasterThanTheDiskOnlyTheLatestIsWritten() throws IOException {
        Queue<Runnable> waiting = new ArrayDeque<>();
        LabsModel model = new LabsModel(new TrainingModel(), new CoreWork());
        new LabFiles(home, model, FxThread.direct(), waiting::add).restoreAndKeep();
        waiting.remove().run();
        for (String words : new String[] {"a", "as", "as I"}) {
            lab(model).wordsProperty().set(words);
        }

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(LabFile.read(home.resolve("hidden-layers.json")).words()).isEqualTo("as I");
    }

    @Test
    void aDiskThatTakesNothingIsTold() throws IOException {
        Path file = Files.createFile(home.resolve("labs"));
        LabsModel model = open(file);
        lab(model).wordsProperty().set("lost");

        assertThat(model.messageProperty().get()).startsWith("What you did in this lab is not kept on disk: ");
    }
}

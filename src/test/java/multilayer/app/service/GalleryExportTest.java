package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import multilayer.app.model.Evaluation;
import multilayer.app.model.FinishedRuns;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryExportTest {

    private static final Dataset IMAGES =
            new Dataset("two", 28, 28, new byte[2 * 784], new byte[2], List.of("Shirt", "Bag"));

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final GalleryExport export = new GalleryExport(FxThread.direct(), told::add, Runnable::run);

    @Test
    void whatIsShownIsATableAndSheetsNamedByTheirSplitAndEpoch() throws IOException {
        export.write(folder, evaluation(), new int[] {1});
        assertThat(told).containsExactly("1 image was written on 1 sheet and as a table: " + folder);
        List<String> table = Files.readAllLines(folder.resolve("gallery-validation-epoch-3.csv"));
        assertThat(table).hasSize(2);
        assertThat(table.get(1)).startsWith("1,validation,Shirt,Bag,0.7310586");
        assertThat(ImageIO.read(folder.resolve("gallery-validation-epoch-3-1.png")
                                .toFile())
                        .getWidth())
                .isGreaterThan(100);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        export.write(file, evaluation(), new int[] {1});
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("The images could not be written: ").contains("file");
    }

    private static Evaluation evaluation() {
        return new ScriptedEvaluation(IMAGES, new int[] {0, 0}, new float[][] {{1, 0}, {0, 1}})
                .evaluate(FinishedRuns.of(3, Validation.stratified(0.1)), 3, Split.VALIDATION);
    }
}

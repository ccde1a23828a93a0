package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import multilayer.app.model.labs.Prediction;
import multilayer.experiments.lab.LabResult;

/** What writes answer sheets. */
@FunctionalInterface
public interface LabSheetWriting {

    /**
     * Writes a sheet, replacing what is there.
     *
     * @param words the student's own
     * @throws IOException with one sentence for the person
     */
    void write(Path file, LabResult result, Prediction prediction, String words) throws IOException;
}

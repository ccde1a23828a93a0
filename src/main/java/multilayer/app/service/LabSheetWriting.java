package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabStudent;

/** What writes answer sheets. */
@FunctionalInterface
public interface LabSheetWriting {

    /**
     * Writes a sheet, replacing what is there.
     *
     * @throws IOException with one sentence for the person
     */
    void write(Path file, LabResult result, LabStudent student) throws IOException;
}

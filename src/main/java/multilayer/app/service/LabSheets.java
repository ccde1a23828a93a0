package multilayer.app.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Supplier;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSheet;
import multilayer.experiments.lab.LabSheet.Workshop;
import multilayer.experiments.lab.LabStudent;
import multilayer.experiments.lab.LabWords;
import multilayer.store.AtomicFile;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;

/** Writes answer sheets as HTML. */
public final class LabSheets implements LabSheetWriting {

    private final Supplier<Workplace> workplace;

    /** @param workplace this machine and program; asked off the window's thread */
    public LabSheets(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    @Override
    public void write(Path file, LabResult result, LabStudent student) throws IOException {
        Workplace here = workplace.get();
        Workshop workshop = new Workshop(here.host(), here.version(), ZoneId.systemDefault());
        String page = LabSheet.of(result, new LabWords(Messages::text), student, workshop)
                .html();
        AtomicFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }
}

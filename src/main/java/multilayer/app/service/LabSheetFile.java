package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import multilayer.app.model.labs.LabModel;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabStudent;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answer sheets on a thread named {@code lab-sheets}. Called on the FX thread. */
public final class LabSheetFile {

    private static final Logger LOG = LoggerFactory.getLogger(LabSheetFile.class);

    private final LabSheetWriting writing;
    private final FxThread fxThread;
    private final Executor thread = DaemonThread.named("lab-sheets");

    public LabSheetFile(LabSheetWriting writing, FxThread fxThread) {
        this.writing = writing;
        this.fxThread = fxThread;
    }

    /**
     * Writes what is shown of a lab.
     *
     * @param tell gets a sentence that says how it went, on the FX thread
     */
    public void write(Path file, LabModel lab, Consumer<String> tell) {
        LabResult result = lab.result();
        LabStudent student = lab.student();
        thread.execute(() -> {
            String sentence = written(file, result, student);
            fxThread.run(() -> tell.accept(sentence));
        });
    }

    private String written(Path file, LabResult result, LabStudent student) {
        try {
            writing.write(file, result, student);
            return Messages.text("labs.exported", file);
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
            return Sentences.detail(e);
        }
    }
}

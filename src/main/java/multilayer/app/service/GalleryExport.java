package multilayer.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import multilayer.app.model.Evaluation;
import multilayer.engine.eval.Predictions;
import multilayer.export.gallery.GalleryFiles;
import multilayer.store.AtomicFile;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the images that a gallery shows into a folder, as sheets of tiles and as a table, on one thread named {@code export}: a
 * full sheet takes about a second.
 */
public final class GalleryExport {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryExport.class);

    private final FxThread fxThread;
    private final Consumer<String> tell;
    private final Executor thread;

    /**
     * An export that tells how it went.
     *
     * @param tell shows a sentence to the person; called on the FX thread
     */
    public GalleryExport(FxThread fxThread, Consumer<String> tell) {
        this(fxThread, tell, DaemonThread.named("export"));
    }

    GalleryExport(FxThread fxThread, Consumer<String> tell, Executor thread) {
        this.fxThread = fxThread;
        this.tell = tell;
        this.thread = thread;
    }

    /**
     * Writes {@code gallery-SPLIT-epoch-N.csv} and {@code gallery-SPLIT-epoch-N-1.png}, {@code -2.png}…; files of these names
     * are replaced.
     *
     * @param samples which of the evaluation's predictions, in order
     */
    public void write(Path folder, Evaluation evaluation, int[] samples) {
        thread.execute(() -> {
            String sentence = written(folder, evaluation, samples);
            fxThread.run(() -> tell.accept(sentence));
        });
    }

    private static String written(Path folder, Evaluation evaluation, int[] samples) {
        try {
            int sheets = writeFiles(folder, evaluation, samples);
            return Messages.text("gallery.export.done", samples.length, sheets, folder);
        } catch (IOException | RuntimeException | LinkageError failure) {
            LOG.warn("Cannot export to {}", folder, failure);
            String reason = failure.getMessage();
            return Messages.text(
                    "gallery.export.failed", reason == null ? failure.getClass().getSimpleName() : reason);
        }
    }

    private static int writeFiles(Path folder, Evaluation evaluation, int[] samples) throws IOException {
        Predictions predictions = evaluation.predictions();
        return GalleryFiles.write(
                "gallery-%s-epoch-%d".formatted(predictions.split().id(), evaluation.epoch()),
                evaluation.images(),
                predictions,
                samples,
                (sheet, sheets) -> Messages.text(
                        "gallery.export.caption",
                        Messages.name("split", predictions.split()),
                        evaluation.epoch(),
                        samples.length,
                        predictions.size(),
                        sheet,
                        sheets,
                        evaluation.images().name()),
                (file, content) -> AtomicFile.write(folder.resolve(file), out -> out.write(content)));
    }
}

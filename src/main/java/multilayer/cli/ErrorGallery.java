package multilayer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import multilayer.export.gallery.GalleryFiles;
import multilayer.store.AtomicFile;
import multilayer.text.Messages;

/** Every sample of a split that was answered wrongly, worst loss first, as files in a folder. */
final class ErrorGallery {

    private final Path folder;
    private final Terminal terminal;

    ErrorGallery(Path folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /**
     * What was written.
     *
     * @param samples all of the split, right and wrong
     * @param csv the name of the table's file
     */
    record Written(Path folder, Split split, int errors, int samples, String csv, int sheets) {}

    /**
     * Writes {@code gallery-SPLIT.csv} and {@code gallery-SPLIT-1.png}, {@code -2.png}…, each atomically, and removes further
     * sheets that an earlier evaluation of the split left.
     *
     * @param images where the rows of {@code predictions} point into
     * @throws IOException with one sentence for the person
     */
    Written write(Dataset images, Predictions predictions) throws IOException {
        int[] errors = worstFirst(predictions);
        String name = "gallery-" + predictions.split().id();
        int sheets = files(name, images, predictions, errors);
        int further = sheets + 1;
        while (Files.deleteIfExists(folder.resolve(GalleryFiles.sheet(name, further)))) {
            further++;
        }
        return new Written(folder, predictions.split(), errors.length, predictions.size(), name + ".csv", sheets);
    }

    private int files(String name, Dataset images, Predictions predictions, int[] errors) throws IOException {
        // There is no screen to draw on, and one that is named but cannot be opened must not matter.
        System.setProperty("java.awt.headless", "true");
        StatusLine status = new StatusLine(terminal);
        try {
            return GalleryFiles.write(
                    name,
                    images,
                    predictions,
                    errors,
                    (sheet, sheets) -> {
                        status.show(Messages.text("cli.evaluate.drawing", sheet, sheets));
                        return Messages.text(
                                "cli.evaluate.caption",
                                Messages.name("split", predictions.split()),
                                errors.length,
                                predictions.size(),
                                sheet,
                                sheets,
                                images.name());
                    },
                    (file, content) -> AtomicFile.write(folder.resolve(file), out -> out.write(content)));
        } catch (LinkageError | InternalError e) {
            throw new IllegalStateException(Messages.text("cli.evaluate.noPictures"), e);
        } finally {
            status.clear();
        }
    }

    private static int[] worstFirst(Predictions predictions) {
        return IntStream.of(predictions.errors())
                .boxed()
                .sorted(Comparator.comparingDouble(predictions::loss).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

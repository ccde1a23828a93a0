package multilayer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import multilayer.export.gallery.GalleryCsv;
import multilayer.export.gallery.GallerySheet;
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
        String csv = name(predictions.split()) + ".csv";
        byte[] text = GalleryCsv.text(images, predictions, errors).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(csv), out -> out.write(text));
        int sheets = draw(images, predictions, errors);
        int further = sheets;
        while (Files.deleteIfExists(sheet(predictions.split(), further))) {
            further++;
        }
        return new Written(folder, predictions.split(), errors.length, predictions.size(), csv, sheets);
    }

    private int draw(Dataset images, Predictions predictions, int[] errors) throws IOException {
        // There is no screen to draw on, and one that is named but cannot be opened must not matter.
        System.setProperty("java.awt.headless", "true");
        GallerySheet gallery = new GallerySheet(images, predictions, errors);
        StatusLine status = new StatusLine(terminal);
        for (int sheet = 0; sheet < gallery.sheets(); sheet++) {
            status.show(Messages.text("cli.evaluate.drawing", sheet + 1, gallery.sheets()));
            String caption = Messages.text(
                    "cli.evaluate.caption",
                    Messages.name("split", predictions.split()),
                    errors.length,
                    predictions.size(),
                    sheet + 1,
                    gallery.sheets(),
                    images.name());
            byte[] png = png(gallery, sheet, caption);
            AtomicFile.write(sheet(predictions.split(), sheet), out -> out.write(png));
        }
        status.clear();
        return gallery.sheets();
    }

    private static byte[] png(GallerySheet gallery, int sheet, String caption) {
        try {
            return gallery.png(sheet, caption);
        } catch (LinkageError | InternalError e) {
            throw new IllegalStateException(Messages.text("cli.evaluate.noPictures"), e);
        }
    }

    private Path sheet(Split split, int sheet) {
        return folder.resolve(name(split) + "-" + (sheet + 1) + ".png");
    }

    private static String name(Split split) {
        return "gallery-" + split.id();
    }

    private static int[] worstFirst(Predictions predictions) {
        return IntStream.of(predictions.errors())
                .boxed()
                .sorted(Comparator.comparingDouble(predictions::loss).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

package multilayer.export.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.Predictions;

/** Chosen samples as files: the table first, then as many sheets as they take. */
public final class GalleryFiles {

    private GalleryFiles() {}

    /** Takes a finished file. */
    @FunctionalInterface
    public interface Target {
        void write(String file, byte[] content) throws IOException;
    }

    /** The line over a sheet, asked for before it is drawn. */
    @FunctionalInterface
    public interface Caption {

        /**
         * What stands over one sheet.
         *
         * @param sheet counts from 1
         */
        String of(int sheet, int sheets);
    }

    /**
     * Writes {@code NAME.csv} and {@code NAME-1.png}, {@code NAME-2.png}…
     *
     * @param images where the rows of {@code predictions} point into
     * @param samples which of {@code predictions}, in order
     * @return how many sheets there are
     */
    public static int write(
            String name, Dataset images, Predictions predictions, int[] samples, Caption caption, Target target)
            throws IOException {
        target.write(
                name + ".csv", GalleryCsv.text(images, predictions, samples).getBytes(StandardCharsets.UTF_8));
        GallerySheet gallery = new GallerySheet(images, predictions, samples);
        for (int sheet = 1; sheet <= gallery.sheets(); sheet++) {
            target.write(sheet(name, sheet), gallery.png(sheet - 1, caption.of(sheet, gallery.sheets())));
        }
        return gallery.sheets();
    }

    /**
     * The file of one sheet.
     *
     * @param sheet counts from 1
     */
    public static String sheet(String name, int sheet) {
        return name + "-" + sheet + ".png";
    }
}

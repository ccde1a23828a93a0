package multilayer.export.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import org.junit.jupiter.api.Test;

class GallerySheetTest {

    /** Four grey pixels an image: 0, 60, 120 and 180 in the first, a little brighter in each further one. */
    private static Dataset greys(int size) {
        byte[] pixels = new byte[4 * size];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index % 4 * 60 + index / 4 % 10);
        }
        return new Dataset("greys", 2, 2, pixels, new byte[size], List.of("a class whose name is long", "other"));
    }

    /** The first half is answered wrongly. */
    private static Predictions answers(int size) {
        Predictions.Builder answers =
                new Predictions.Builder(Split.TEST, IntStream.range(0, size).toArray(), 2);
        for (int sample = 0; sample < size; sample++) {
            answers.add(0, sample < size / 2 ? new float[] {0, 1} : new float[] {1, 0});
        }
        return answers.build();
    }

    @Test
    void tilesStandInTheOrderOfTheChoiceWithTheGreysOfTheirImages() throws IOException {
        int[] samples = {5, 0, 1, 2, 3, 4, 6, 7, 9};
        BufferedImage sheet = read(new GallerySheet(greys(10), answers(10), samples).png(0, "caption"));

        assertThat(GallerySheet.columns(samples.length)).isEqualTo(8);
        for (int index = 0; index < samples.length; index++) {
            for (int pixel = 0; pixel < 4; pixel++) {
                int grey = pixel * 60 + samples[index];
                assertThat(pixel(sheet, index, pixel)).isEqualTo(new Color(grey, grey, grey));
            }
        }
        assertThat(pixel(sheet, samples.length, 0)).isEqualTo(SheetTile.PAPER);
    }

    @Test
    void theAnswerIsColouredByWhetherItIsRight() throws IOException {
        BufferedImage sheet = read(new GallerySheet(greys(2), answers(2), new int[] {0, 1}).png(0, "caption"));

        assertThat(coloursBelow(sheet, 0)).contains(SheetTile.WRONG).doesNotContain(SheetTile.RIGHT);
        assertThat(coloursBelow(sheet, 1)).contains(SheetTile.RIGHT).doesNotContain(SheetTile.WRONG);
    }

    @Test
    void manySamplesTakeSeveralSheets() throws IOException {
        int size = 2 * GallerySheet.TILES + 3;
        GallerySheet gallery = new GallerySheet(
                greys(size), answers(size), IntStream.range(0, size).toArray());

        assertThat(gallery.sheets()).isEqualTo(3);
        BufferedImage last = read(gallery.png(2, "caption"));
        assertThat(last.getHeight()).isEqualTo(GallerySheet.CAPTION + SheetTile.HEIGHT + GallerySheet.MARGIN);
        assertThat(pixel(last, 2, 0)).isEqualTo(new Color(2, 2, 2));
        assertThat(pixel(last, 3, 0)).isEqualTo(SheetTile.PAPER);
    }

    @Test
    void aFullSheetIsAboutSquare() {
        int columns = GallerySheet.columns(GallerySheet.TILES);
        int rows = (GallerySheet.TILES + columns - 1) / columns;

        assertThat((double) columns * SheetTile.WIDTH / (rows * SheetTile.HEIGHT))
                .isBetween(0.9, 1.1);
    }

    @Test
    void withoutASampleThereIsOneSheetWithTheCaption() throws IOException {
        GallerySheet gallery = new GallerySheet(greys(2), answers(2), new int[0]);

        assertThat(gallery.sheets()).isEqualTo(1);
        assertThat(read(gallery.png(0, "nothing")).getHeight()).isEqualTo(GallerySheet.CAPTION + GallerySheet.MARGIN);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The middle of one of the four enlarged pixels of a tile's image. */
    private static Color pixel(BufferedImage sheet, int tile, int pixel) {
        int quarter = SheetTile.IMAGE / 4;
        int x = left(tile) + SheetTile.IMAGE_LEFT + quarter + pixel % 2 * 2 * quarter;
        int y = top(tile) + SheetTile.GAP + quarter + pixel / 2 * 2 * quarter;
        return new Color(sheet.getRGB(x, y));
    }

    private static Set<Color> coloursBelow(BufferedImage sheet, int tile) {
        Set<Color> colours = new HashSet<>();
        for (int y = top(tile) + SheetTile.GAP + SheetTile.IMAGE; y < top(tile) + SheetTile.HEIGHT; y++) {
            for (int x = left(tile); x < left(tile) + SheetTile.WIDTH; x++) {
                colours.add(new Color(sheet.getRGB(x, y)));
            }
        }
        return colours;
    }

    private static int left(int tile) {
        return GallerySheet.MARGIN + tile % 8 * SheetTile.WIDTH;
    }

    private static int top(int tile) {
        return GallerySheet.CAPTION + tile / 8 * SheetTile.HEIGHT;
    }
}

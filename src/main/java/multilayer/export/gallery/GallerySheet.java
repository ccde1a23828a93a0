package multilayer.export.gallery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.Predictions;

/**
 * Chosen samples as pictures of labelled tiles under a caption, in reading order. Many samples take several sheets, so that each
 * can be opened by a common viewer.
 */
public final class GallerySheet {

    /** The most tiles on one sheet: some twenty million pixels. */
    public static final int TILES = 1_000;

    static final int CAPTION = 40;
    static final int MARGIN = 8;

    /** So many that a caption has room above a single tile. */
    private static final int FEWEST_COLUMNS = 8;

    private final SheetTile tile;
    private final int[] samples;

    /**
     * Draws nothing yet.
     *
     * @param images where the rows of {@code predictions} point into
     * @param samples which of {@code predictions}, in the order of the tiles
     */
    public GallerySheet(Dataset images, Predictions predictions, int[] samples) {
        this.tile = new SheetTile(images, predictions);
        this.samples = samples.clone();
    }

    /** How many sheets all samples take; one even without a sample, to say so. */
    public int sheets() {
        return Math.max((samples.length + TILES - 1) / TILES, 1);
    }

    /**
     * Draws one sheet; takes about a second and 100 MB when it is full.
     *
     * @param sheet which of {@link #sheets}, counted from 0
     * @param caption one line that says what the tiles are, and of which split
     */
    public byte[] png(int sheet, String caption) {
        int first = sheet * TILES;
        int count = Math.min(TILES, samples.length - first);
        int columns = columns(count);
        int rows = (count + columns - 1) / columns;
        BufferedImage paper = new BufferedImage(
                2 * MARGIN + columns * SheetTile.WIDTH,
                CAPTION + rows * SheetTile.HEIGHT + MARGIN,
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(SheetTile.PAPER);
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setColor(SheetTile.TEXT);
            pen.setFont(SheetTile.FONT.deriveFont(14f));
            pen.drawString(caption, 2 * MARGIN, 26);
            for (int index = 0; index < count; index++) {
                int x = MARGIN + index % columns * SheetTile.WIDTH;
                int y = CAPTION + index / columns * SheetTile.HEIGHT;
                tile.draw(pen, x, y, samples[first + index]);
            }
        } finally {
            pen.dispose();
        }
        return png(paper);
    }

    /** About as wide as high. */
    static int columns(int tiles) {
        double square = Math.sqrt((double) tiles * SheetTile.HEIGHT / SheetTile.WIDTH);
        return Math.max((int) Math.ceil(square), FEWEST_COLUMNS);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

package multilayer.export.gallery;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.Predictions;

/**
 * One sample on a sheet: its image enlarged without smoothing, below it the true class and the row of the data set, then the
 * predicted class and its probability, vermilion where it is wrong and green where it is right (Okabe &amp; Ito 2008, darker
 * for small letters).
 */
final class SheetTile {

    static final int WIDTH = 144;
    static final int HEIGHT = 152;

    /** Between a tile's edge and what is in it. */
    static final int GAP = 8;

    /** The longer side of an image on the sheet: four times that of 28×28 pixels, so that all of them stay equally large. */
    static final int IMAGE = 112;

    /** From a tile's left edge to its image, which stands in the middle. */
    static final int IMAGE_LEFT = (WIDTH - IMAGE) / 2;

    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x24292f);
    static final Color FAINT = new Color(0x656d76);
    static final Color WRONG = new Color(0xb84a00);
    static final Color RIGHT = new Color(0x007a58);

    private static final int FIRST_LINE = GAP + IMAGE + 12;
    private static final int SECOND_LINE = FIRST_LINE + 14;
    private static final String ELLIPSIS = "\u2026";

    private final Dataset images;
    private final Predictions predictions;

    SheetTile(Dataset images, Predictions predictions) {
        this.images = images;
        this.predictions = predictions;
    }

    /** Draws a sample's tile with its upper left corner at a point. */
    void draw(Graphics2D pen, int x, int y, int sample) {
        BufferedImage image = image(predictions.row(sample));
        int longer = Math.max(image.getWidth(), image.getHeight());
        pen.drawImage(
                image,
                x + IMAGE_LEFT,
                y + GAP,
                image.getWidth() * IMAGE / longer,
                image.getHeight() * IMAGE / longer,
                null);
        String label = images.classNames().get(predictions.label(sample));
        String predicted = images.classNames().get(predictions.predicted(sample));
        double probability = predictions.confidence(sample);
        pen.setFont(FONT);
        line(pen, x, y + FIRST_LINE, TEXT, label, FAINT, "#" + predictions.row(sample));
        Color verdict = predictions.isCorrect(sample) ? RIGHT : WRONG;
        String share = Double.isFinite(probability) ? String.format(Locale.ROOT, "%.3f", probability) : "-";
        line(pen, x, y + SECOND_LINE, verdict, "\u2192 " + predicted, verdict, share);
    }

    /** Two texts at both ends of a line; the left one gives way. */
    private static void line(Graphics2D pen, int x, int y, Color colour, String left, Color rightColour, String right) {
        FontMetrics metrics = pen.getFontMetrics();
        int rightWidth = metrics.stringWidth(right);
        pen.setColor(rightColour);
        pen.drawString(right, x + WIDTH - GAP - rightWidth, y);
        pen.setColor(colour);
        pen.drawString(shortened(left, WIDTH - 3 * GAP - rightWidth, metrics), x + GAP, y);
    }

    private static String shortened(String text, int width, FontMetrics metrics) {
        String shown = text;
        for (int length = text.length() - 1; length > 0 && metrics.stringWidth(shown) > width; length--) {
            shown = text.substring(0, length) + ELLIPSIS;
        }
        return shown;
    }

    private BufferedImage image(int row) {
        byte[] pixels = new byte[images.features()];
        images.gather(row, pixels, 0);
        // Not as TYPE_BYTE_GRAY, whose greys are linear light: they would come out brighter.
        BufferedImage image = new BufferedImage(images.columns(), images.rows(), BufferedImage.TYPE_INT_RGB);
        for (int index = 0; index < pixels.length; index++) {
            int grey = Byte.toUnsignedInt(pixels[index]);
            image.setRGB(index % images.columns(), index / images.columns(), grey << 16 | grey << 8 | grey);
        }
        return image;
    }
}

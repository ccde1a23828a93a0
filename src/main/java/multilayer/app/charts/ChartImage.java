package multilayer.app.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import multilayer.export.charts.SvgPaper;

/** A picture of a chart, as sharp as a good screen. */
final class ChartImage {

    private static final double SCALE = 2;

    private ChartImage() {}

    /** At twice the size in pixels, without the buttons, on the window's own background. */
    static WritableImage of(ChartPane chart) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(background(chart));
        chart.lookupAll(".chart-button").forEach(button -> button.setVisible(false));
        try {
            return chart.snapshot(parameters, null);
        } finally {
            chart.lookupAll(".chart-button").forEach(button -> button.setVisible(true));
        }
    }

    static byte[] png(WritableImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The paper for a drawing that looks like the window. */
    static SvgPaper paper(Node node) {
        return background(node) instanceof Color colour && colour.getBrightness() < 0.5
                ? SvgPaper.DARK
                : SvgPaper.LIGHT;
    }

    private static Paint background(Node node) {
        Scene scene = node.getScene();
        if (scene != null
                && scene.getRoot() instanceof Region root
                && root.getBackground() != null
                && !root.getBackground().getFills().isEmpty()) {
            return root.getBackground().getFills().get(0).getFill();
        }
        return Color.WHITE;
    }
}

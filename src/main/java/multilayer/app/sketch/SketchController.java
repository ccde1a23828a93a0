package multilayer.app.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.Dragboard;
import multilayer.app.model.SketchModel;
import multilayer.engine.data.Dataset;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person does on the Try it tab. */
public final class SketchController {

    private static final Logger LOG = LoggerFactory.getLogger(SketchController.class);

    private final SketchModel model;
    private final PictureChooser chooser;
    private final Random random = new Random();

    public SketchController(SketchModel model, PictureChooser chooser) {
        this.model = model;
        this.chooser = chooser;
    }

    void beginStroke() {
        model.beginStroke();
    }

    void stroke(double fromX, double fromY, double toX, double toY, boolean erase) {
        model.stroke(fromX, fromY, toX, toY, erase);
    }

    void undo() {
        model.undo();
    }

    void clear() {
        model.clear();
    }

    /** Takes a training image, whichever. */
    void takeSample(Dataset images) {
        int row = random.nextInt(images.size());
        byte[] pixels = new byte[images.features()];
        images.gather(row, pixels, 0);
        model.show(pixels);
    }

    void open() {
        chooser.choose().ifPresent(this::read);
    }

    void paste() {
        take(Clipboard.getSystemClipboard());
    }

    /** Whether something with a picture is being dragged. */
    static boolean accepts(Dragboard dragged) {
        return dragged.hasImage() || dragged.hasFiles();
    }

    void drop(Dragboard dragged) {
        take(dragged);
    }

    private void take(Clipboard source) {
        if (source.hasImage()) {
            show(source.getImage(), Messages.text("sketch.clipboard"));
        } else if (source.hasFiles()) {
            read(source.getFiles().get(0).toPath());
        } else {
            model.fail(Messages.text("sketch.nothing"));
        }
    }

    private void read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in);
            show(image.isError() ? null : image, name);
        } catch (IOException failure) {
            LOG.warn("Cannot read {}", file, failure);
            model.fail(Messages.text("sketch.unreadable", name));
        }
    }

    private void show(@Nullable Image image, String name) {
        if (image == null) {
            model.fail(Messages.text("sketch.unreadable", name));
        } else {
            model.show(Pictures.of(image).fitted(SketchModel.EDGE, SketchModel.EDGE));
        }
    }
}

package multilayer.app.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.PixelImage;
import multilayer.app.model.SampleDetails;
import multilayer.engine.data.Dataset;
import multilayer.engine.eval.NearestImage;
import multilayer.text.Messages;

/** The training images that are most like a sample, with their classes: the sample's own in green, the answered one in vermilion. */
final class NearestImages extends TilePane {

    private static final double SIZE = 56;

    NearestImages() {
        setId("sample-nearest");
        getStyleClass().add("sample-nearest");
    }

    void show(SampleDetails details) {
        getChildren()
                .setAll(details.nearest().stream()
                        .map(nearest -> tile(details, nearest))
                        .toList());
    }

    private static VBox tile(SampleDetails details, NearestImage nearest) {
        Dataset training = details.training();
        int label = training.label(nearest.row());
        PixelImage image = new PixelImage(SIZE);
        image.show(training, nearest.row());
        Label name = new Label(training.classNames().get(label));
        if (label == details.of().label()) {
            name.getStyleClass().add("right-class");
        } else if (label == details.of().predicted()) {
            name.getStyleClass().add("wrong-class");
        }
        VBox tile = new VBox(image, name);
        tile.getStyleClass().add("nearest-tile");
        tile.setAlignment(Pos.TOP_CENTER);
        String words = Messages.text(
                "sample.nearest.image", nearest.row(), name.getText(), Numbers.significant(nearest.distance(), 3));
        Tooltip.install(tile, new Tooltip(words));
        tile.setAccessibleText(words);
        return tile;
    }
}

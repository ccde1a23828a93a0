package multilayer.app.hyperparameters;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.PixelImage;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.TrainingConfig;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Training images above, and below each of them what augmentation makes of it; folded away until it is asked for. */
final class AugmentationPreview extends VBox {

    private static final double IMAGE_SIZE = 32;

    private final ObservableValue<@Nullable TrainTest> data;
    private final ToggleButton open = new ToggleButton(Messages.text("hyperparameters.variedImages"));
    private final Button next =
            Icons.button("augmentation-next", Feather.REFRESH_CW, Messages.text("hyperparameters.variedImages.next"));
    private final GridPane grid = new GridPane();
    private final Label hint = new Label();
    private @Nullable VariedImages images;
    private Augmentation augmentation = Augmentation.NONE;
    private long seed;

    /** @param data what has been read; null while it is being read */
    AugmentationPreview(ObservableValue<@Nullable TrainTest> data) {
        this.data = data;
        build();
        open.selectedProperty().addListener(observable -> draw());
        next.setOnAction(event -> showNextEpochs());
        data.addListener(observable -> readAnew());
        readAnew();
    }

    private void build() {
        getStyleClass().add("augmentation-preview");
        open.setId("augmentation-open");
        open.getStyleClass().add(Styles.SMALL);
        open.setTooltip(new Tooltip(Messages.text("hyperparameters.variedImages.hint")));
        open.setAccessibleHelp(Messages.text("hyperparameters.variedImages.hint"));
        next.getStyleClass().add(Styles.SMALL);
        grid.setId("augmentation-images");
        grid.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        grid.getStyleClass().add("augmentation-images");
        hint.setId("augmentation-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        HBox buttons = new HBox(open, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("augmentation-buttons");
        getChildren().addAll(buttons, grid, hint);
    }

    /** Shows what {@code config} would do, when that is another thing than before. */
    void show(TrainingConfig config) {
        if (!config.augmentation().equals(augmentation) || config.seed() != seed) {
            augmentation = config.augmentation();
            seed = config.seed();
            draw();
        }
    }

    private void readAnew() {
        TrainTest read = data.getValue();
        images = read == null ? null : new VariedImages(read.train());
        draw();
    }

    private void showNextEpochs() {
        if (images != null) {
            images.nextEpochs();
            draw();
        }
    }

    private void draw() {
        boolean isOpen = open.isSelected();
        tell(isOpen, images == null ? "reading" : augmentation.equals(Augmentation.NONE) ? "unvaried" : "");
        show(next, isOpen && images != null);
        show(grid, isOpen && images != null);
        grid.getChildren().clear();
        if (isOpen && images != null) {
            fill(images);
        }
    }

    private void tell(boolean isOpen, String state) {
        show(hint, isOpen && !state.isEmpty());
        hint.setText(state.isEmpty() ? "" : Messages.text("hyperparameters.variedImages." + state));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill(VariedImages shown) {
        addRow(shown, 0, Messages.text("hyperparameters.variedImages.original"), shown.originals());
        List<List<byte[]>> epochs = shown.varied(augmentation, seed);
        for (int index = 0; index < epochs.size(); index++) {
            String name = Messages.text("hyperparameters.variedImages.epoch", shown.firstEpoch() + index);
            addRow(shown, index + 1, name, epochs.get(index));
        }
        grid.setAccessibleText(Messages.text(
                "hyperparameters.variedImages.accessible",
                String.join(", ", shown.classNames()),
                shown.firstEpoch(),
                shown.lastEpoch()));
    }

    private void addRow(VariedImages shown, int row, String name, List<byte[]> greys) {
        Label label = new Label(name);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "augmentation-label");
        grid.add(label, 0, row);
        for (int column = 0; column < greys.size(); column++) {
            grid.add(view(shown, greys.get(column)), column + 1, row);
        }
    }

    private static PixelImage view(VariedImages shown, byte[] grey) {
        PixelImage view = new PixelImage(IMAGE_SIZE);
        view.show(grey, shown.width());
        return view;
    }
}

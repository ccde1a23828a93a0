package multilayer.app.weights;

import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import multilayer.app.common.Numbers;
import multilayer.app.model.WeightsModel;
import multilayer.app.model.WeightsModel.LayerName;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Which layer is looked at. */
final class LayerChoice extends HBox {

    private final WeightsModel model;
    private final ComboBox<LayerName> box = new ComboBox<>();

    /** @param choose called with the layer that a person picks, counted from 0 */
    LayerChoice(WeightsModel model, IntConsumer choose) {
        this.model = model;
        Label name = new Label(Messages.text("weights.layer"));
        name.setLabelFor(box);
        box.setId("weights-layer");
        box.setTooltip(new Tooltip(Messages.text("weights.layer.hint")));
        box.setAccessibleText(Messages.text("weights.layer"));
        box.setConverter(new Words());
        getStyleClass().add("layer-choice");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, box);
        box.valueProperty().addListener((property, before, layer) -> {
            if (layer != null) {
                choose.accept(layer.index());
            }
        });
        model.layers().addListener((InvalidationListener) change -> showLayers());
        model.layerProperty().addListener(change -> showChosen());
        showLayers();
    }

    private void showLayers() {
        box.getItems().setAll(model.layers());
        showChosen();
    }

    private void showChosen() {
        int chosen = model.layerProperty().get();
        box.setValue(chosen < box.getItems().size() ? box.getItems().get(chosen) : null);
    }

    /** A layer's name and shape. */
    private static final class Words extends StringConverter<LayerName> {

        @Override
        public String toString(@Nullable LayerName layer) {
            return layer == null
                    ? ""
                    : Messages.text(
                            "weights.layer.name",
                            layer.name(),
                            Numbers.count(layer.inputs()),
                            Numbers.count(layer.units()));
        }

        @Override
        public LayerName fromString(String text) {
            throw new UnsupportedOperationException("layers are picked, not typed: " + text);
        }
    }
}

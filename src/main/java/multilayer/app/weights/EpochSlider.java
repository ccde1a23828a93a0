package multilayer.app.weights;

import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.text.Messages;

/** Goes back and forth in the epochs of a run that are kept; at its end it follows the latest. */
final class EpochSlider extends HBox {

    private final EvaluationModel model;
    private final ObservableList<Integer> epochs;
    private final IntConsumer choose;
    private final Slider slider = new Slider(0, 1, 0);

    /** Set while the slider moves because the model did. */
    private boolean placing;

    /** @param choose called with the epoch that a person moves to */
    EpochSlider(EvaluationModel model, IntConsumer choose) {
        this.model = model;
        this.choose = choose;
        epochs = model.epochs();
        Label name = new Label(Messages.text("weights.epoch"));
        name.setLabelFor(slider);
        slider.setId("weights-epoch");
        slider.setTooltip(new Tooltip(Messages.text("weights.epoch.hint")));
        slider.setAccessibleHelp(Messages.text("weights.epoch.hint"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        Label place = new Label();
        place.setId("weights-epoch-place");
        place.getStyleClass().addAll(Styles.FIGURES, "epoch-place");
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        this::place, model.epochProperty(), model.followsLatestProperty(), epochs));
        slider.accessibleTextProperty().bind(Bindings.concat(name.getText(), " ", place.textProperty()));
        getStyleClass().add("epoch-slider");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, slider, place);
        slider.valueProperty().addListener(change -> moved());
        epochs.addListener((InvalidationListener) change -> show());
        model.epochProperty().addListener(change -> show());
        show();
    }

    private String place() {
        int epoch = model.epochProperty().get();
        return epoch == 0
                ? ""
                : Messages.text(model.followsLatestProperty().get() ? "weights.latest" : "weights.at", epoch);
    }

    private void moved() {
        int index = (int) Math.round(slider.getValue());
        if (!placing
                && index < epochs.size()
                && epochs.get(index) != model.epochProperty().get()) {
            choose.accept(epochs.get(index));
        }
    }

    private void show() {
        placing = true;
        slider.setDisable(epochs.size() < 2);
        slider.setMax(Math.max(epochs.size() - 1, 1));
        int index = 0;
        while (index + 1 < epochs.size()
                && epochs.get(index + 1) <= model.epochProperty().get()) {
            index++;
        }
        slider.setValue(epochs.size() == 1 ? 1 : index);
        placing = false;
    }
}

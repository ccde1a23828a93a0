package multilayer.app.evaluation;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.app.common.NumberField;
import multilayer.app.common.Numbers;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.Unit;
import multilayer.text.Messages;

/** Time travel: a slider over the epochs that are kept, a field, and a switch that follows the latest. */
public final class EpochChooser extends HBox {

    private final EvaluationModel model;
    private final EvaluationController controller;
    private final Slider slider = new Slider(0, 1, 0);
    private final NumberField field = new NumberField(Unit.PLAIN);
    private final Label latest = new Label();
    private boolean showing;

    public EpochChooser(EvaluationModel model, EvaluationController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("epoch-chooser");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        dressField();
        dressSlider();
        Label word = new Label(Messages.text("evaluation.epoch"));
        word.setLabelFor(field);
        latest.setId("evaluation-epochs");
        latest.getStyleClass().add(multilayer.app.common.Styles.FIGURES);
        getChildren().addAll(word, field, latest, slider, follow());
        disableProperty().bind(Bindings.isEmpty(model.epochs()));
        model.epochs().addListener((ListChangeListener<Integer>) change -> show());
        model.epochProperty().addListener(change -> show());
        show();
    }

    private void dressField() {
        field.setId("evaluation-epoch");
        field.getStyleClass().add(Styles.SMALL);
        field.setPrefColumnCount(3);
        field.setTooltip(new Tooltip(Messages.text("evaluation.epoch.hint")));
        field.setAccessibleText(Messages.text("evaluation.epoch"));
        field.onTyped(text -> {}, this::takeTyped);
        field.onStep(controller::step);
    }

    private void takeTyped() {
        OptionalDouble typed = Numbers.parse(field.getText(), Unit.PLAIN);
        if (typed.isPresent() && typed.getAsDouble() != model.epochProperty().get()) {
            controller.chooseEpoch(typed.getAsDouble());
        }
        show();
    }

    private void dressSlider() {
        slider.setId("evaluation-slider");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(Messages.text("evaluation.epoch.hint")));
        slider.setAccessibleText(Messages.text("evaluation.epoch"));
        slider.valueProperty().addListener((property, before, place) -> {
            if (!showing) {
                controller.chooseEpoch(model.epochs().get((int) Math.round(place.doubleValue())));
                show();
            }
        });
    }

    private ToggleButton follow() {
        ToggleButton follow = new ToggleButton(Messages.text("evaluation.latest"));
        follow.setId("evaluation-latest");
        follow.getStyleClass().add(Styles.SMALL);
        follow.setTooltip(new Tooltip(Messages.text("evaluation.latest.hint")));
        follow.setAccessibleHelp(Messages.text("evaluation.latest.hint"));
        follow.selectedProperty().bindBidirectional(model.followsLatestProperty());
        follow.setOnAction(event -> controller.followLatest(follow.isSelected()));
        return follow;
    }

    /** The slider's places are the kept epochs, which need not be all of them. */
    private void show() {
        List<Integer> epochs = model.epochs();
        int epoch = model.epochProperty().get();
        showing = true;
        slider.setMax(Math.max(epochs.size() - 1, 1));
        slider.setValue(Math.max(epochs.indexOf(epoch), 0));
        slider.setDisable(epochs.size() < 2);
        showing = false;
        latest.setText(Messages.text("evaluation.epochs", epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1)));
        field.show(epoch, false);
    }
}

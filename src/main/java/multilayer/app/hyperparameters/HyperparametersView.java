package multilayer.app.hyperparameters;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.function.ToIntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.AdviceList;
import multilayer.app.common.Numbers;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.Advice;
import multilayer.app.model.Draft;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Key;
import multilayer.app.model.LabelWords;
import multilayer.app.model.OptimizerKind;
import multilayer.app.model.OptimizerParameter;
import multilayer.app.model.SplitCounts;
import multilayer.app.model.TrainingDraft;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The panel of everything about training. */
public final class HyperparametersView extends VBox {

    private static final double MINIMUM_WIDTH = 264;
    private static final double USUAL_WIDTH = 304;

    private final ExperimentModel model;
    private final HyperparametersController controller;
    private final ToIntFunction<String> trainingImages;
    private final ParameterForm main;
    private final ParameterForm regularisation;
    private final ParameterForm augmentation;
    private final ParameterForm stopping;
    private final AdviceList advice;
    private final AugmentationPreview variedImages;
    private final SchedulePreview preview = new SchedulePreview();
    private final Label split = new Label();
    private final Button dice = new Button(null, new FontIcon(Feather.SHUFFLE));

    /**
     * The panel.
     *
     * @param trainingImages how many images the training set of the data set of that name has
     * @param finder what finds a learning rate, beside its slider
     * @param data what has been read of it; null while it is being read
     */
    public HyperparametersView(
            ExperimentModel model,
            HyperparametersController controller,
            ToIntFunction<String> trainingImages,
            Node finder,
            ObservableValue<@Nullable TrainTest> data) {
        this.model = model;
        this.controller = controller;
        this.trainingImages = trainingImages;
        main = new ParameterForm("", controller.settings());
        regularisation = new ParameterForm("", controller.settings());
        augmentation = new ParameterForm("", controller.settings());
        stopping = new ParameterForm("", controller.settings());
        advice = new AdviceList(controller::follow);
        advice.setId("training-advice");
        variedImages = new AugmentationPreview(data);
        buildRows(finder);
        build();
        InvalidationListener refresh = observable -> refresh();
        model.draftProperty().addListener(refresh);
        model.problemsProperty().addListener(refresh);
        model.lockedProperty().addListener(refresh);
        refresh();
    }

    private void buildRows(Node finder) {
        main.slider(TrainingSettings.LEARNING_RATE, finder);
        main.getChildren().add(advice);
        main.choice(TrainingSettings.SCHEDULE, "schedule", LearningRateSchedule.Shape.values(), false);
        main.slider(TrainingSettings.FACTOR);
        main.slider(TrainingSettings.EVERY_EPOCHS);
        main.slider(TrainingSettings.PLATEAU_PATIENCE);
        main.slider(TrainingSettings.FLOOR);
        main.slider(TrainingSettings.WARMUP_EPOCHS);
        main.getChildren().add(preview);
        main.choice(TrainingSettings.OPTIMIZER, "optimizer", OptimizerKind.values(), false);
        for (OptimizerParameter parameter : OptimizerParameter.values()) {
            addTo(parameter.isRegularisation() ? regularisation : main, parameter);
        }
        regularisation.slider(TrainingSettings.GRADIENT_CLIP);
        main.slider(TrainingSettings.BATCH_SIZE);
        main.slider(TrainingSettings.EPOCHS);
        main.choice(TrainingSettings.VALIDATION, "validation", Validation.Source.values(), true);
        main.slider(TrainingSettings.VALIDATION_SHARE);
        main.getChildren().add(split);
        main.number(TrainingSettings.SEED, dice);
        regularisation.slider(TrainingSettings.LABEL_SMOOTHING);
        regularisation.slider(TrainingSettings.AVERAGE_DECAY);
        augmentation.toggle(TrainingSettings.FLIP);
        augmentation.slider(TrainingSettings.SHIFT);
        augmentation.slider(TrainingSettings.NOISE);
        augmentation.getChildren().add(variedImages);
        stopping.toggle(TrainingSettings.EARLY_STOPPING);
        stopping.slider(TrainingSettings.PATIENCE);
        stopping.slider(TrainingSettings.MINIMUM_IMPROVEMENT);
    }

    private static void addTo(ParameterForm form, OptimizerParameter parameter) {
        if (parameter.isSwitch()) {
            form.toggle(parameter.toggle());
        } else {
            form.slider(parameter.number());
        }
    }

    private void build() {
        setId("hyperparameters");
        setMinWidth(MINIMUM_WIDTH);
        setPrefWidth(USUAL_WIDTH);
        getStyleClass().add("hyperparameters");
        getStylesheets().addAll(ParameterForm.stylesheet("form"), ParameterForm.stylesheet("hyperparameters"));
        split.setId("validation-split");
        split.setWrapText(true);
        split.setMinHeight(USE_PREF_SIZE);
        split.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        dice.setId("seed-dice");
        dice.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
        dice.setTooltip(new Tooltip(Messages.text("hyperparameters.dice")));
        dice.setAccessibleText(Messages.text("hyperparameters.dice"));
        dice.setOnAction(event -> controller.drawSeed());
        VBox content = new VBox(
                main,
                pane("regularisation", regularisation),
                pane("augmentation", augmentation),
                pane("earlyStopping", stopping));
        content.getStyleClass().add("hyperparameters-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private static TitledPane pane(String name, ParameterForm form) {
        TitledPane pane = new TitledPane(Messages.text("hyperparameters." + name), form);
        pane.setId(name + "-pane");
        pane.getStyleClass().addAll(Styles.DENSE, "hyperparameters-pane");
        pane.setAnimated(false);
        return pane;
    }

    private void refresh() {
        Draft draft = model.draftProperty().get();
        Map<Key, String> problems = model.problemsProperty().get();
        boolean locked = model.lockedProperty().get();
        main.show(draft, problems, locked);
        regularisation.show(draft, problems, locked);
        augmentation.show(draft, problems, locked);
        stopping.show(draft, problems, locked);
        advice.show(Advice.ofTraining(draft), locked);
        preview.show(draft.training());
        variedImages.show(draft.training().values());
        split.setText(split(draft));
    }

    private String split(Draft draft) {
        TrainingDraft training = draft.training();
        SplitCounts counts = SplitCounts.of(training, trainingImages.applyAsInt(draft.dataset()));
        String kind = !training.validates() ? "none" : training.validation().isShare() ? "share" : "test";
        String split = Messages.text(
                "hyperparameters.split." + kind, Numbers.count(counts.train()), Numbers.count(counts.validation()));
        return draft.labels().isEmpty()
                ? split
                : Messages.text("hyperparameters.split.edited", split, LabelWords.edits(draft.labels()));
    }
}

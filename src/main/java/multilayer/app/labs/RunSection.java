package multilayer.app.labs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import multilayer.app.common.Icons;
import multilayer.app.common.Toggles;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.store.KeptLab;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** How much of a lab is run, how long that takes, and the buttons that begin and end it. */
final class RunSection extends LabSection {

    private final LabModel lab;
    private final LabsController controller;
    private final BooleanBinding going;

    /** Held here, as a binding holds what it is bound to only weakly. */
    private final StringBinding reason;

    private final BooleanBinding lacksPrediction;
    private final StringBinding hint;
    private final StringBinding estimate;
    private final Timeline clock;

    RunSection(LabsModel model, LabModel lab, LabsController controller) {
        super(Messages.text("labs.run.title"));
        this.lab = lab;
        this.controller = controller;
        going = model.isGoing(lab.lab());
        reason = model.reasonAgainst(lab);
        lacksPrediction = model.lacksPrediction(lab);
        estimate = model.estimate(lab);
        hint = Bindings.createStringBinding(this::hint, reason, lacksPrediction);
        clock = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> lab.watch().tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        going.addListener((property, before, now) -> {
            if (now) {
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
        Label message = words(model.messageProperty(), "lab-message");
        message.setId("lab-message");
        getChildren().addAll(choices(), buttons(), message);
    }

    private String hint() {
        if (!reason.get().isEmpty()) {
            return reason.get();
        }
        boolean timed = lab.lab().measure().isTime();
        return Messages.text(
                lacksPrediction.get() ? "labs.hint.prediction" : timed ? "labs.run.timed.hint" : "labs.run.hint");
    }

    private Node choices() {
        String key = lab.lab().measure().isTime() ? "labs.rounds" : "labs.seeds";
        ComboBox<Integer> seeds = new ComboBox<>(FXCollections.observableList(
                IntStream.rangeClosed((int) KeptLab.SEEDS.minimum(), (int) KeptLab.SEEDS.maximum())
                        .boxed()
                        .toList()));
        seeds.setId("lab-seeds");
        seeds.valueProperty().bindBidirectional(lab.seedsProperty());
        seeds.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        seeds.setAccessibleHelp(Messages.text(key + ".hint"));
        Label name = new Label(Messages.text(key));
        name.setLabelFor(seeds);
        Toggles<Boolean> extent = new Toggles<>(
                "lab-extent-",
                lab.quickProperty(),
                List.of(false, true),
                quick -> quick ? "labs.extent.quick" : "labs.extent.full");
        HBox chosen = line(name, seeds, extent);
        chosen.disableProperty().bind(going);
        Label time = words(estimate, multilayer.app.common.Styles.HINT);
        time.setId("lab-estimate");
        FlowPane choices = new FlowPane(chosen, onlyIf(going.not(), time));
        choices.getStyleClass().add("lab-choices");
        return choices;
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane(
                onlyIf(going.not(), runButton()),
                onlyIf(going.not().and(lacksPrediction).and(reason.isEmpty()), withoutButton()),
                onlyIf(going, progress()),
                onlyIf(going, stopButton()),
                onlyIf(going.not().and(canStartOver()), small("startOver", () -> controller.startOver(lab))),
                onlyIf(going.not().and(canBringBack()), small("bringBack", () -> controller.bringBack(lab))));
        buttons.getStyleClass().add("lab-choices");
        return buttons;
    }

    private BooleanBinding canStartOver() {
        return lab.measured();
    }

    private BooleanBinding canBringBack() {
        return Bindings.createBooleanBinding(lab::canBringBack, lab.knownProperty());
    }

    /** While it cannot be pressed, the tooltip around it says why: a disabled control shows none of its own. */
    private Node runButton() {
        Button run = new Button("", Icons.of(Feather.PLAY));
        run.setId("lab-run");
        run.getStyleClass().add("accent");
        run.setMinWidth(USE_PREF_SIZE);
        run.textProperty()
                .bind(Bindings.when(lab.measured().and(reason.isEmpty()))
                        .then(Messages.text("labs.goOn"))
                        .otherwise(Messages.text("labs.run")));
        run.disableProperty().bind(reason.isNotEmpty().or(lacksPrediction));
        run.accessibleHelpProperty().bind(hint);
        run.setOnAction(event -> controller.run(lab));
        StackPane around = new StackPane(run);
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("lab-tooltip");
        tooltip.textProperty().bind(hint);
        Tooltip.install(around, tooltip);
        return around;
    }

    private Button withoutButton() {
        Button without = small("without", () -> controller.run(lab));
        without.getStyleClass().remove(Styles.SMALL);
        return without;
    }

    private Button stopButton() {
        Button stop = small("stop", controller::stop);
        stop.getStyleClass().remove(Styles.SMALL);
        stop.setGraphic(Icons.of(Feather.SQUARE));
        return stop;
    }

    private static Button small(String name, Runnable action) {
        Button button = new Button(Messages.text("labs." + name));
        button.setId("lab-" + name);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(Messages.text("labs." + name + ".hint")));
        button.setAccessibleHelp(Messages.text("labs." + name + ".hint"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("lab-progress");
        bar.setAccessibleText(Messages.text("labs.progress"));
        bar.progressProperty()
                .bind(Bindings.when(going).then(lab.watch().shareProperty()).otherwise(0));
        Label step = new Label();
        step.setId("lab-step");
        step.getStyleClass().add(multilayer.app.common.Styles.FIGURES);
        step.setMinWidth(USE_PREF_SIZE);
        step.textProperty().bind(lab.watch().stepProperty());
        HBox progress = line(bar, step);
        progress.setAlignment(Pos.CENTER_LEFT);
        return progress;
    }
}

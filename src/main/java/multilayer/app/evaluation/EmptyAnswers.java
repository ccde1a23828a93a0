package multilayer.app.evaluation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.MissingAnswers;
import multilayer.app.model.TransportModel;
import multilayer.engine.data.Split;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of a screen that has no answers to show: why, and the one click that fills it. Visible only then. */
public final class EmptyAnswers extends VBox {

    private final EvaluationModel model;
    private final String promise;
    private final ObjectBinding<@Nullable MissingAnswers> reason;

    /**
     * The place of one screen.
     *
     * @param promise what will be on the screen, in a sentence
     */
    public EmptyAnswers(
            EvaluationModel model,
            EvaluationController controller,
            TransportModel transport,
            Runnable train,
            Feather icon,
            String promise) {
        this.model = model;
        this.promise = promise;
        reason = MissingAnswers.in(model);
        getStyleClass().add("empty-answers");
        getStylesheets()
                .add(EmptyAnswers.class
                        .getResource("/multilayer/app/evaluation.css")
                        .toExternalForm());
        setAlignment(Pos.CENTER);
        visibleProperty().bind(reason.isNotNull());
        Label title = label("empty-title", title());
        Label text = label("empty-text", explanation());
        text.setWrapText(true);
        getChildren()
                .addAll(icon(icon), title, text, new StackPane(trainButton(transport, train), openButton(controller)));
    }

    private static FontIcon icon(Feather feather) {
        FontIcon icon = Icons.of(feather);
        icon.getStyleClass().add("empty-icon");
        return icon;
    }

    private static Label label(String styleClass, StringBinding text) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        return label;
    }

    private StringBinding title() {
        return Bindings.createStringBinding(
                () -> {
                    MissingAnswers why = reason.get();
                    return why == null ? "" : Messages.name("evaluation.missing", why);
                },
                reason);
    }

    private StringBinding explanation() {
        return Bindings.createStringBinding(
                () -> {
                    MissingAnswers why = reason.get();
                    if (why == MissingAnswers.SEALED) {
                        return Messages.text("evaluation.missing.sealed.text");
                    }
                    return why == MissingAnswers.PROBLEM
                            ? model.problemProperty().get()
                            : promise;
                },
                reason,
                model.problemProperty());
    }

    private StackPane trainButton(TransportModel transport, Runnable train) {
        Button button = new Button(Messages.text("training.train"), Icons.of(Feather.PLAY));
        button.setId("answers-train");
        button.getStyleClass().add("accent");
        button.disableProperty().bind(transport.canTrain().not());
        button.setOnAction(event -> train.run());
        StackPane around = onlyWhen(MissingAnswers.NO_RUN, button);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(transport.trainHint());
        Tooltip.install(around, hint);
        return around;
    }

    private StackPane openButton(EvaluationController controller) {
        Button button = new Button(Messages.text("evaluation.missing.open"), Icons.of(Feather.AWARD));
        button.setId("answers-open");
        button.setTooltip(new Tooltip(Messages.text("evaluation.split.test.sealed")));
        button.setOnAction(event -> controller.choose(Split.TEST));
        return onlyWhen(MissingAnswers.SEALED, button);
    }

    private StackPane onlyWhen(MissingAnswers why, Node button) {
        StackPane around = new StackPane(button);
        around.visibleProperty().bind(reason.isEqualTo(why));
        return around;
    }
}

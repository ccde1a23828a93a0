package multilayer.app.evaluation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.Icons;
import multilayer.app.common.TrainButton;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.MissingAnswers;
import multilayer.app.model.TransportModel;
import multilayer.engine.data.Split;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** In place of a screen that has no answers to show: why, and the one click that fills it. Visible only then. */
public final class EmptyAnswers extends EmptyScreen {

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
        this(
                model,
                controller,
                new TrainButton("answers-train", transport, train),
                icon,
                promise,
                MissingAnswers.in(model));
    }

    private EmptyAnswers(
            EvaluationModel model,
            EvaluationController controller,
            TrainButton train,
            Feather icon,
            String promise,
            ObjectBinding<@Nullable MissingAnswers> reason) {
        super(
                "answers-empty",
                new SimpleObjectProperty<>(icon),
                title(reason),
                explanation(model, promise, reason),
                onlyIf(reason.isEqualTo(MissingAnswers.NO_RUN), train),
                onlyIf(reason.isEqualTo(MissingAnswers.SEALED), openButton(controller)));
        visibleProperty().bind(reason.isNotNull());
    }

    private static StringBinding title(ObjectBinding<@Nullable MissingAnswers> reason) {
        return Bindings.createStringBinding(
                () -> {
                    MissingAnswers why = reason.get();
                    return why == null ? "" : Messages.name("evaluation.missing", why);
                },
                reason);
    }

    private static StringBinding explanation(
            EvaluationModel model, String promise, ObjectBinding<@Nullable MissingAnswers> reason) {
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

    private static Button openButton(EvaluationController controller) {
        Button button = new Button(Messages.text("evaluation.missing.open"), Icons.of(Feather.AWARD));
        button.setId("answers-open");
        button.setTooltip(new Tooltip(Messages.text("evaluation.split.test.sealed")));
        button.setOnAction(event -> controller.choose(Split.TEST));
        return button;
    }
}

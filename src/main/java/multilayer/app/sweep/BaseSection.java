package multilayer.app.sweep;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import multilayer.app.common.Icons;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepWords;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What all trials have in common, and the button that starts them; or why they cannot be started, and the way out. */
final class BaseSection extends SweepSection {

    BaseSection(SweepModel model, ExperimentModel experiment, SweepController controller) {
        super("sweep-base", "sweep.base", new StartButton(model, controller));
        Label base = words("");
        base.setId("sweep-base-words");
        base.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> SweepWords.base(experiment.experimentProperty().get()), experiment.experimentProperty()));
        Label problem = words("", "sweep-problem");
        problem.setId("sweep-problem");
        problem.textProperty().bind(model.reasonAgainst());
        HBox.setHgrow(problem, Priority.ALWAYS);
        Button holdOut = new Button(Messages.text("sweep.hold-out"));
        holdOut.setId("sweep-hold-out");
        holdOut.getStyleClass().add("small");
        holdOut.setTooltip(new Tooltip(Messages.text("sweep.hold-out.hint")));
        holdOut.setMinWidth(USE_PREF_SIZE);
        holdOut.setOnAction(event -> controller.holdOut());
        holdOut.disableProperty().bind(experiment.lockedProperty());
        onlyIf(model.setup().validation().problemBinding().isNotEmpty(), holdOut);
        HBox line = new HBox(Icons.of(Feather.ALERT_TRIANGLE), problem, holdOut);
        line.getStyleClass().add("sweep-sentence");
        onlyIf(model.reasonAgainst().isNotEmpty(), line);
        getChildren().addAll(base, line);
    }
}

package multilayer.app.benchmark;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkWork;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Begins to measure. While it cannot be pressed, its tooltip says why: a disabled control shows none of its own. */
final class MeasureButton extends StackPane {

    private final StringBinding hint;

    MeasureButton(BenchmarkModel model, BenchmarkWork work, BenchmarkController controller) {
        String key = "benchmark.measure." + work.id();
        StringBinding reason = model.reasonAgainst(work);
        hint = Bindings.createStringBinding(
                () -> reason.get().isEmpty() ? Messages.text(key + ".hint") : reason.get(), reason);
        Button button = new Button(Messages.text(key), Icons.of(Feather.PLAY));
        button.setId("benchmark-measure-" + work.id());
        button.getStyleClass().add(work == BenchmarkWork.PRODUCTS ? "accent" : "measure-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(reason.isNotEmpty());
        button.setOnAction(event -> controller.measure(work));
        button.accessibleHelpProperty().bind(hint);
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("benchmark-tooltip");
        tooltip.textProperty().bind(hint);
        Tooltip.install(this, tooltip);
        getChildren().add(button);
    }

    /** What the button does, or why it cannot. */
    StringBinding hint() {
        return hint;
    }
}

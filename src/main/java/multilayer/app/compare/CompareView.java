package multilayer.app.compare;

import atlantafx.base.theme.Styles;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Shown;
import multilayer.app.model.CompareModel;
import multilayer.app.model.CompareState;
import multilayer.app.model.Comparison;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;

/** The Compare tab: whether two runs differ by more than noise, and the images that only one of them gets right. */
public final class CompareView extends BorderPane {

    private final CompareModel model;
    private final CompareController controller;

    public CompareView(CompareModel model, TransportModel transport, CompareController controller) {
        this.model = model;
        this.controller = controller;
        setId("compare");
        getStyleClass().add("compare");
        getStylesheets().addAll(stylesheet("evaluation"), stylesheet("compare"));
        CompareGrid grid = new CompareGrid(model);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox content = new VBox(new CompareFigures(model), sides(), grid);
        content.getStyleClass().add("compare-content");
        content.visibleProperty().bind(model.stateProperty().isEqualTo(CompareState.SHOWN));
        setTop(new CompareBar(model, controller));
        setCenter(new StackPane(content, new CompareReason(model, transport, controller)));
        Shown.watch(this, controller::look, controller::lookAway);
    }

    private static String stylesheet(String name) {
        return CompareView.class.getResource("/multilayer/app/" + name + ".css").toExternalForm();
    }

    private HBox sides() {
        ToggleButton first = side(
                false, Styles.LEFT_PILL, comparison -> comparison.difference().onlyFirst());
        ToggleButton second = side(
                true, Styles.RIGHT_PILL, comparison -> comparison.difference().onlySecond());
        return new HBox(first, second);
    }

    private ToggleButton side(boolean isSecond, String shape, ToIntFunction<Comparison> count) {
        String key = isSecond ? "compare.only.second" : "compare.only.first";
        ToggleButton toggle = new ToggleButton();
        toggle.setId(isSecond ? "compare-only-second" : "compare-only-first");
        toggle.getStyleClass().addAll(Styles.SMALL, shape);
        toggle.textProperty().bind(text(key, count));
        toggle.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        toggle.setAccessibleHelp(Messages.text(key + ".hint"));
        Runnable mark = () -> toggle.setSelected(model.showsSecondProperty().get() == isSecond);
        toggle.setOnAction(event -> {
            controller.showSecond(isSecond);
            mark.run();
        });
        model.showsSecondProperty().addListener(change -> mark.run());
        mark.run();
        return toggle;
    }

    private StringBinding text(String key, ToIntFunction<Comparison> count) {
        return Bindings.createStringBinding(
                () -> {
                    Comparison shown = model.comparisonProperty().get();
                    return shown == null ? "" : Messages.text(key, count.applyAsInt(shown));
                },
                model.comparisonProperty());
    }
}

package multilayer.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.WindowModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The panels left and right of the tabs. A folded one leaves a narrow rail with a button that brings it back. */
final class SidePanels extends BorderPane {

    private final SplitPane split = new SplitPane();
    private final Panel network;
    private final Panel hyperparameters;
    private boolean dividersToPlace;

    SidePanels(ShellController controller, WindowModel window, Node tabs) {
        this.network = new Panel(
                Side.LEFT,
                frame("network", Side.LEFT, controller.action(Command.FOLD_NETWORK)),
                rail("network", Side.LEFT, controller.action(Command.FOLD_NETWORK)),
                window.networkFoldedProperty(),
                window.networkWidthProperty());
        this.hyperparameters = new Panel(
                Side.RIGHT,
                frame("hyperparameters", Side.RIGHT, controller.action(Command.FOLD_HYPERPARAMETERS)),
                rail("hyperparameters", Side.RIGHT, controller.action(Command.FOLD_HYPERPARAMETERS)),
                window.hyperparametersFoldedProperty(),
                window.hyperparametersWidthProperty());
        split.setId("split");
        split.getItems().add(tabs);
        setCenter(split);
        show(this.network);
        show(this.hyperparameters);
    }

    /**
     * Divider positions are shares of the split pane's width, which is known only now. The split pane takes a width that
     * has changed for a resized window and then ignores positions, so it is laid out once before they are set.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (dividersToPlace && split.getWidth() > 0) {
            dividersToPlace = false;
            split.layout();
            placeDividers();
        }
    }

    void fillNetwork(Node content) {
        network.fill(content);
    }

    void fillHyperparameters(Node content) {
        hyperparameters.fill(content);
    }

    private record Panel(Side side, VBox frame, Node rail, BooleanProperty folded, DoubleProperty width) {

        void fill(Node content) {
            VBox.setVgrow(content, Priority.ALWAYS);
            ((Label) frame.lookup("." + Styles.CAPTION)).setLabelFor(content);
            frame.getChildren().add(content);
        }

        /** Whether the person has moved the divider: a pixel or two is rounding, and would add up over the starts. */
        boolean isResized() {
            boolean shown = frame.getParent() != null && frame.getWidth() >= frame.getMinWidth();
            return shown && Math.abs(frame.getWidth() - width.get()) > 2;
        }
    }

    /** Writes the widths of the panels that are shown into the model. */
    void rememberWidths() {
        for (Panel panel : List.of(network, hyperparameters)) {
            if (panel.isResized()) {
                panel.width().set(panel.frame().getWidth());
            }
        }
    }

    private void show(Panel panel) {
        SplitPane.setResizableWithParent(panel.frame(), false);
        panel.folded().addListener((property, before, folded) -> {
            boolean focused = holdsFocus(folded ? panel.frame() : panel.rail());
            rememberWidths();
            fold(panel, folded);
            if (focused) {
                (folded ? panel.rail() : panel.frame()).lookup(".button").requestFocus();
            }
        });
        fold(panel, panel.folded().get());
    }

    /** Focus that goes away with a node would land on the first control of the window. */
    private static boolean holdsFocus(Node node) {
        Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }

    private void fold(Panel panel, boolean folded) {
        boolean left = panel.side() == Side.LEFT;
        Node rail = folded ? panel.rail() : null;
        if (left) {
            setLeft(rail);
        } else {
            setRight(rail);
        }
        split.getItems().remove(panel.frame());
        if (!folded) {
            split.getItems().add(left ? 0 : split.getItems().size(), panel.frame());
        }
        dividersToPlace = true;
        requestLayout();
    }

    /** The widths are remembered in pixels, so that a larger window gives its room to the curves. */
    private void placeDividers() {
        double total = split.getWidth();
        if (!network.folded().get()) {
            split.setDividerPosition(0, network.width().get() / total);
        }
        if (!hyperparameters.folded().get()) {
            int last = split.getDividers().size() - 1;
            split.setDividerPosition(last, 1 - hyperparameters.width().get() / total);
        }
    }

    private static VBox frame(String id, Side side, Action fold) {
        Label title = new Label(Messages.text("shell." + id));
        title.getStyleClass().add(Styles.CAPTION);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button button =
                foldButton("fold-" + id, side == Side.LEFT ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT, fold);
        HBox header = new HBox(title, space, button);
        header.getStyleClass().add("panel-header");
        VBox frame = new VBox(header);
        frame.setId("panel-" + id);
        frame.setMinWidth(240);
        frame.getStyleClass().addAll("side-panel", side == Side.LEFT ? "left-panel" : "right-panel");
        return frame;
    }

    private static Node rail(String id, Side side, Action fold) {
        Button button =
                foldButton("unfold-" + id, side == Side.LEFT ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT, fold);
        VBox rail = new VBox(button);
        rail.setId("rail-" + id);
        rail.getStyleClass().add("rail");
        return rail;
    }

    private static Button foldButton(String id, Feather icon, Action fold) {
        Button button = Icons.button(id, icon, fold.word().get());
        button.setOnAction(event -> fold.performIfPossible());
        return button;
    }
}

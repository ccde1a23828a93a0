package multilayer.app.common;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a node can be seen: not on a tab that is not selected, not in a window that is not shown. */
public final class Shown {

    private static final ObservableValue<Boolean> NO = new SimpleBooleanProperty(false);

    private Shown() {}

    /** Calls {@code look} when {@code node} comes to be seen, now if it is, and {@code lookAway} when it no longer is. */
    public static void watch(Node node, Runnable look, Runnable lookAway) {
        ObservableValue<Boolean> shown = of(node);
        shown.addListener((property, before, now) -> (now ? look : lookAway).run());
        if (shown.getValue()) {
            look.run();
        }
    }

    private static ObservableValue<Boolean> of(Node node) {
        ObservableValue<Boolean> windowShows = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        return windowShows.flatMap(shows -> shows ? visibleInTree(node) : NO);
    }

    /** A tab hides its content by hiding what it puts it into. */
    private static ObservableValue<Boolean> visibleInTree(Node node) {
        return node.visibleProperty()
                .flatMap(visible -> visible
                        ? node.parentProperty().flatMap(Shown::visibleInTree).orElse(true)
                        : NO);
    }
}

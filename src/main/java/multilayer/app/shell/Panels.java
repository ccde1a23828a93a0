package multilayer.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * What other screens put into the window's frame. What is not there when the window shows is made when the frame is filled.
 *
 * @param transport under the menu bar: Train, Pause, Stop and how far the run is
 * @param network left: the layers
 * @param hyperparameters right
 * @param tabs between them, in order
 */
public record Panels(Node transport, Supplier<Node> network, Supplier<Node> hyperparameters, List<TabSpec> tabs) {}

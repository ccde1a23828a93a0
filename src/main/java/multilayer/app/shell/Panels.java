package multilayer.app.shell;

import java.util.List;
import javafx.scene.Node;

/**
 * What other screens put into the window's frame.
 *
 * @param transport under the menu bar: Train, Pause, Stop and how far the run is
 * @param network left: the layers
 * @param hyperparameters right
 * @param tabs between them, in order
 */
public record Panels(Node transport, Node network, Node hyperparameters, List<TabSpec> tabs) {}

package multilayer.app.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * One screen of the window.
 *
 * @param id lower-case; its title is the text of {@code tab.id}
 * @param content makes its screen, when it is first shown in a window that is filled
 */
public record TabSpec(String id, Feather icon, Supplier<Node> content) {}

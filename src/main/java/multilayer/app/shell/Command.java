package multilayer.app.shell;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import multilayer.engine.Named;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The catalog of what the menus can do. Adding one is a line here, its word, and its {@link Action}. */
public enum Command implements Named {
    NEW("new", Feather.FILE_PLUS, "Shortcut+N"),
    OPEN("open", Feather.FOLDER, "Shortcut+O"),
    SAVE("save", Feather.SAVE, "Shortcut+S"),
    SAVE_AS("save-as", null, "Shortcut+Shift+S"),
    QUIT("quit", null, "Shortcut+Q"),
    UNDO("undo", Feather.CORNER_UP_LEFT, "Shortcut+Z"),
    REDO("redo", Feather.CORNER_UP_RIGHT, "Shortcut+Shift+Z"),
    TRAIN_OR_PAUSE("train-or-pause", Feather.PLAY, "Shortcut+Enter"),
    STOP("stop", Feather.SQUARE, "Shortcut+Period"),
    STEP("step", Feather.SKIP_FORWARD, "F10"),
    EPOCH("epoch", Feather.FAST_FORWARD, "F11"),
    RESET("reset", Feather.ROTATE_CCW, null),
    EXAM("exam", Feather.AWARD, null),
    THEME("theme", Feather.MOON, "Shortcut+T"),
    FOLD_NETWORK("fold-network", null, "Shortcut+B"),
    FOLD_HYPERPARAMETERS("fold-hyperparameters", null, "Shortcut+Shift+B"),
    SHORTCUTS("shortcuts", Feather.COMMAND, "F1"),
    SELF_TEST("self-test", Feather.CHECK_SQUARE, null),
    ABOUT("about", Feather.INFO, null);

    private final String id;
    private final Optional<Feather> icon;
    private final Optional<KeyCombination> keys;

    Command(String id, @Nullable Feather icon, @Nullable String keys) {
        this.id = id;
        this.icon = Optional.ofNullable(icon);
        this.keys = Optional.ofNullable(keys).map(KeyCombination::valueOf);
    }

    @Override
    public String id() {
        return id;
    }

    public Optional<Feather> icon() {
        return icon;
    }

    public Optional<KeyCombination> keys() {
        return keys;
    }

    /** What a person calls it. */
    public String word() {
        return Messages.name("command", this);
    }
}

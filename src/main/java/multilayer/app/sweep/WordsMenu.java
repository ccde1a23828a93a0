package multilayer.app.sweep;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import multilayer.app.model.sweep.SweepWords;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Kind;
import multilayer.text.Messages;

/** Which members of a catalog are tried: a menu of check boxes that stays open while one chooses. */
final class WordsMenu extends MenuButton {

    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<String> words;
    private final Hyperparameter hyperparameter;
    private final Consumer<List<String>> chosen;

    /** @param chosen gets the names, as files have them, in the catalog's order */
    WordsMenu(String id, Hyperparameter hyperparameter, Consumer<List<String>> chosen) {
        this.hyperparameter = hyperparameter;
        this.chosen = chosen;
        words = hyperparameter.kind().type() == Kind.Type.FLAG
                ? List.of("false", "true")
                : hyperparameter.kind().words();
        setId(id);
        getStyleClass().addAll(Styles.SMALL, "dimension-words");
        setMaxWidth(Double.MAX_VALUE);
        String hint = Messages.text("sweep.dimension.words", SweepWords.name(hyperparameter));
        setAccessibleHelp(hint);
        setTooltip(new Tooltip(hint));
        for (String word : words) {
            CheckBox box = new CheckBox(name(word));
            box.setId(id + "-" + word);
            box.setOnAction(event -> tell());
            boxes.add(box);
            getItems().add(new CustomMenuItem(box, false));
        }
    }

    /** Whether there is a catalog to choose from. */
    boolean hasCatalog() {
        return !words.isEmpty();
    }

    private String name(String word) {
        return switch (word) {
            case "true" -> Messages.text("sweep.yes");
            case "false" -> Messages.text("sweep.no");
            default -> SweepWords.word(hyperparameter, word);
        };
    }

    private void tell() {
        List<String> ticked = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            if (boxes.get(index).isSelected()) {
                ticked.add(words.get(index));
            }
        }
        chosen.accept(ticked);
    }

    void show(List<String> items) {
        for (int index = 0; index < words.size(); index++) {
            boxes.get(index).setSelected(items.contains(words.get(index)));
        }
        String names = items.stream().map(this::name).collect(Collectors.joining(", "));
        setText(names.isEmpty() ? Messages.text("sweep.dimension.nothing") : names);
        setAccessibleText(getText());
    }
}

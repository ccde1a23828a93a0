package multilayer.app.benchmark;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkWords;
import multilayer.bench.device.Unavailable;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** A part of the Benchmark tab's page: a heading, what it can do, and what it shows. */
class Section extends VBox {

    /** @param key of the heading; {@code key.what} says what this is about */
    Section(String id, String key, Node... actions) {
        setId(id);
        getStyleClass().add("benchmark-section");
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("ml-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(title, space);
        heading.getChildren().addAll(actions);
        heading.getStyleClass().add("benchmark-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, words(Messages.text(key + ".what"), Styles.HINT));
    }

    /** Words that take as many lines as they need. */
    static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Shown only if {@code when}. */
    static <N extends Node> N onlyIf(ObservableValue<Boolean> when, N node) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    /** Shown now or not. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Calls {@code refresh} at each change of {@code list}, and now. */
    static void follow(ObservableList<?> list, Runnable refresh) {
        list.addListener((ListChangeListener<Object>) change -> refresh.run());
        refresh.run();
    }

    /** A sentence for each device that gives no figures, in their place. */
    static VBox reasons(ObservableList<Unavailable> without) {
        VBox box = new VBox();
        box.getStyleClass().add("benchmark-sentences");
        follow(without, () -> {
            box.getChildren()
                    .setAll(without.stream()
                            .distinct()
                            .map(each -> sentence(Feather.INFO, BenchmarkWords.sentence(each), "benchmark-unavailable"))
                            .toList());
            show(box, !without.isEmpty());
        });
        return box;
    }

    static HBox sentence(Feather icon, String text, String style) {
        Label words = words(text, style);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(icon), words);
        line.getStyleClass().add("benchmark-sentence");
        return line;
    }
}

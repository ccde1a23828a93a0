package multilayer.app.benchmark;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.PageSection;
import multilayer.app.model.BenchmarkWords;
import multilayer.bench.device.Unavailable;
import org.kordamp.ikonli.feather.Feather;

/** A part of the Benchmark tab's page. */
class Section extends PageSection {

    /** @param key of the heading; {@code key.what} says what this is about */
    Section(String id, String key, Node... actions) {
        super(id, key, "benchmark", actions);
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

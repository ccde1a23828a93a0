package multilayer.app.common;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import multilayer.app.model.Advice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hints on a card or in a panel, each with the link that follows it. */
public final class AdviceList extends VBox {

    /** New hints wait this long, so that none flashes by while {@code 128} is typed or a slider moves on. */
    private static final Duration SETTLED = Duration.millis(400);

    private final Consumer<Advice.Remedy<?>> follow;
    private final PauseTransition settle = new PauseTransition(SETTLED);
    private List<Advice.Kind> kinds = List.of();
    private List<Advice> wanted = List.of();
    private boolean locked;

    /** @param follow makes the change that a hint proposes */
    public AdviceList(Consumer<Advice.Remedy<?>> follow) {
        this.follow = follow;
        getStyleClass().add("advice-list");
        settle.setOnFinished(event -> rebuild());
        setManaged(false);
        setVisible(false);
    }

    /** Shows these and no others. */
    public void show(List<Advice> advice, boolean isLocked) {
        boolean same = sentences(advice).equals(sentences(wanted)) && isLocked == locked;
        wanted = advice;
        locked = isLocked;
        if (same) {
            return;
        }
        List<Advice.Kind> now = advice.stream().map(Advice::kind).toList();
        if (!isChangingNumber() || kinds.containsAll(now)) {
            rebuild();
        } else {
            settle.playFromStart();
        }
    }

    private boolean isChangingNumber() {
        if (getScene() == null || getParent() == null || !getParent().isFocusWithin()) {
            return false;
        }
        Node owner = getScene().getFocusOwner();
        return owner instanceof TextField || owner instanceof Slider;
    }

    private static List<String> sentences(List<Advice> advice) {
        return advice.stream().map(Advice::sentence).toList();
    }

    private void rebuild() {
        settle.stop();
        kinds = wanted.stream().map(Advice::kind).toList();
        getChildren().setAll(wanted.stream().map(this::node).toList());
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
    }

    private Node node(Advice advice) {
        Label sentence = new Label(advice.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add(Styles.TEXT_SMALL);
        VBox words = new VBox(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Advice.Remedy<?> remedy = advice.remedy();
        if (remedy != null) {
            Hyperlink link = new Hyperlink(remedy.label());
            link.setId(getId() + "-" + advice.kind().id());
            link.getStyleClass().add(Styles.TEXT_SMALL);
            link.setDisable(locked);
            link.setOnAction(event -> follow.accept(remedy));
            words.getChildren().add(link);
        }
        HBox node = new HBox(new FontIcon(Feather.INFO), words);
        node.getStyleClass().add("advice");
        return node;
    }
}

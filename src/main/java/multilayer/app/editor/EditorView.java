package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.Block;
import multilayer.app.model.Draft;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.KeptLayers;
import multilayer.app.model.Key;
import multilayer.text.Messages;

/** The layer editor: the network as a stack of cards from input to output, and how large it is. */
public final class EditorView extends VBox {

    private static final double MINIMUM_WIDTH = 264;
    private static final double USUAL_WIDTH = 304;

    private final ExperimentModel model;
    private final EditorController controller;
    private final VBox stack = new VBox();
    private final ScrollPane scroll = new ScrollPane(stack);
    private final InputCard input;
    private final OutputCard output;
    private final Map<Integer, HiddenCard> cards = new HashMap<>();
    private final List<InsertGap> gaps = new ArrayList<>();
    private final Label total = new Label();
    private final StartChoice start;
    private final CardDrag drag;

    /** @param datasetTitle what a person calls the data set of that name */
    public EditorView(ExperimentModel model, EditorController controller, UnaryOperator<String> datasetTitle) {
        this.model = model;
        this.controller = controller;
        input = new InputCard(datasetTitle);
        output = new OutputCard(controller);
        start = new StartChoice(controller);
        drag = new CardDrag(scroll, this::hiddenCards, () -> gaps, controller);
        build();
        InvalidationListener refresh = observable -> refresh();
        model.draftProperty().addListener(refresh);
        model.problemsProperty().addListener(refresh);
        model.lockedProperty().addListener(refresh);
        model.keptLayersProperty().addListener(refresh);
        model.trainedProperty().addListener(refresh);
        model.keepWeightsProperty().addListener(refresh);
        controller.onFocus(this::focus);
        refresh();
    }

    private void build() {
        setId("editor");
        setMinWidth(MINIMUM_WIDTH);
        setPrefWidth(USUAL_WIDTH);
        getStyleClass().add("editor");
        getStylesheets().addAll(ParameterForm.stylesheet("form"), ParameterForm.stylesheet("editor"));
        stack.getStyleClass().add("layer-stack");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label word = new Label(Messages.text("editor.total"));
        total.setId("total-parameters");
        total.getStyleClass().add(Styles.TEXT_BOLD);
        VBox footer = new VBox(new HBox(word, LayerCard.space(), total), start);
        footer.getStyleClass().add("editor-footer");
        getChildren().addAll(scroll, footer);
    }

    private void refresh() {
        Draft draft = model.draftProperty().get();
        Map<Key, String> problems = model.problemsProperty().get();
        boolean locked = model.lockedProperty().get();
        arrange(draft);
        input.show(draft);
        output.show(draft, problems, locked);
        hiddenCards().forEach(card -> card.show(draft, problems, locked, model.canInsert()));
        gaps.forEach(gap -> gap.show(locked, model.canInsert()));
        total.setText(
                Messages.text("editor.parameters", Numbers.count(draft.network().parameterCount())));
        showStart(draft);
    }

    private void showStart(Draft draft) {
        KeptLayers layers = model.keptLayersProperty().get();
        boolean trained = model.trainedProperty().get();
        boolean keep = trained && model.keepWeightsProperty().get();
        start.show(trained, keep, layers);
        output.showBadge(keep, layers.output());
        for (HiddenCard card : hiddenCards()) {
            int index = draft.indexOf(card.block());
            boolean known = index < layers.hidden().size();
            card.showBadge(keep, known && layers.hidden().get(index));
        }
    }

    /** Puts the cards in the draft's order, each block keeping its own card, so that focus and typed texts stay. */
    private void arrange(Draft draft) {
        cards.keySet().removeIf(id -> !draft.has(id));
        while (gaps.size() <= draft.blocks().size()) {
            gaps.add(new InsertGap(gaps.size(), controller));
        }
        gaps.subList(draft.blocks().size() + 1, gaps.size()).clear();
        List<Node> nodes = new ArrayList<>();
        nodes.add(input);
        for (int index = 0; index < draft.blocks().size(); index++) {
            nodes.add(gaps.get(index));
            nodes.add(cards.computeIfAbsent(draft.blocks().get(index).id(), this::card));
        }
        nodes.add(gaps.get(draft.blocks().size()));
        nodes.add(output);
        if (!stack.getChildren().equals(nodes)) {
            stack.getChildren().setAll(nodes);
        }
    }

    private HiddenCard card(int id) {
        HiddenCard card = new HiddenCard(id, controller);
        drag.install(card);
        return card;
    }

    private List<HiddenCard> hiddenCards() {
        return model.draftProperty().get().blocks().stream()
                .map(Block::id)
                .map(cards::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void focus(int id) {
        HiddenCard card = cards.get(id);
        if (card != null) {
            card.requestFocus();
            reveal(card);
        }
    }

    private void reveal(Node card) {
        scroll.applyCss();
        scroll.layout();
        double hidden = stack.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = card.getBoundsInParent().getMinY();
            double bottom = card.getBoundsInParent().getMaxY();
            double first = scroll.getVvalue() * hidden;
            double last = first + scroll.getViewportBounds().getHeight();
            if (top < first) {
                scroll.setVvalue(top / hidden);
            } else if (bottom > last) {
                scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }
}

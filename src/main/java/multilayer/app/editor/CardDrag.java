package multilayer.app.editor;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Moves a card by its handle: shows where it would land, and says where it was let go. */
final class CardDrag {

    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double EDGE = 40;
    private static final double SCROLL_PIXELS = 12;

    private final ScrollPane scroll;
    private final Supplier<List<HiddenCard>> cards;
    private final Supplier<List<InsertGap>> gaps;
    private final EditorController controller;
    private int gap = -1;

    CardDrag(
            ScrollPane scroll,
            Supplier<List<HiddenCard>> cards,
            Supplier<List<InsertGap>> gaps,
            EditorController controller) {
        this.scroll = scroll;
        this.cards = cards;
        this.gaps = gaps;
        this.controller = controller;
    }

    void install(HiddenCard card) {
        card.handle().setOnMouseDragged(event -> drag(card, event));
        card.handle().setOnMouseReleased(event -> release(card));
    }

    private void drag(HiddenCard card, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        card.pseudoClassStateChanged(DRAGGED, true);
        scrollNearEdge(event.getSceneY());
        gap = DropPosition.gap(
                event.getSceneY(),
                cards.get().stream()
                        .map(each -> each.localToScene(each.getLayoutBounds()).getCenterY())
                        .toList());
        showGap();
        event.consume();
    }

    private void release(HiddenCard card) {
        card.pseudoClassStateChanged(DRAGGED, false);
        int target = gap;
        gap = -1;
        showGap();
        if (target >= 0) {
            controller.drop(card.block(), target);
        }
    }

    private void showGap() {
        List<InsertGap> all = gaps.get();
        for (int index = 0; index < all.size(); index++) {
            all.get(index).showDrop(index == gap);
        }
    }

    private void scrollNearEdge(double sceneY) {
        Bounds visible = scroll.localToScene(scroll.getLayoutBounds());
        double hidden = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        int direction = sceneY < visible.getMinY() + EDGE ? -1 : sceneY > visible.getMaxY() - EDGE ? 1 : 0;
        if (hidden > 0 && direction != 0) {
            scroll.setVvalue(Math.min(Math.max(scroll.getVvalue() + direction * SCROLL_PIXELS / hidden, 0), 1));
        }
    }
}

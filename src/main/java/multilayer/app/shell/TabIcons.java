package multilayer.app.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/** Leaves the tabs' icons away where there is no room for icons and words of all tabs: the words say more. */
final class TabIcons {

    /** Set on a tab pane whose tabs show their words alone. */
    static final PseudoClass WORDS_ONLY = PseudoClass.getPseudoClass("words-only");

    /** Between a tab's icon and its word, as the style sheet has it. */
    private static final double GAP = 4;

    /** What the tab pane needs beside its tabs' headers. */
    private static final double MARGIN = 8;

    private final TabPane pane;
    private boolean wordsOnly;

    private TabIcons(TabPane pane) {
        this.pane = pane;
    }

    /** Watches over the tabs of {@code pane} as its width changes. */
    static void watch(TabPane pane) {
        TabIcons icons = new TabIcons(pane);
        pane.widthProperty().addListener((property, before, width) -> icons.fit());
        pane.skinProperty().addListener((property, before, skin) -> icons.fit());
    }

    private void fit() {
        if (pane.lookup(".headers-region") instanceof Region headers && headers.prefWidth(-1) > 0) {
            double icons = pane.getTabs().stream().mapToDouble(TabIcons::width).sum();
            double needed = headers.prefWidth(-1) + (wordsOnly ? icons : 0);
            wordsOnly = needed + MARGIN > pane.getWidth();
            pane.pseudoClassStateChanged(WORDS_ONLY, wordsOnly);
        }
    }

    private static double width(Tab tab) {
        return tab.getGraphic().prefWidth(-1) + GAP;
    }
}

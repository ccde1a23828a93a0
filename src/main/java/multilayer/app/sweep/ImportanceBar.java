package multilayer.app.sweep;

import javafx.scene.layout.Region;
import multilayer.app.common.Styles;
import multilayer.experiments.Importance;

/** A share as a bar, with a mark where chance alone would reach. */
final class ImportanceBar extends Region {

    private static final double HEIGHT = 12;
    private static final double MARK = 2;

    private final Importance importance;
    private final Region bar = new Region();
    private final Region mark = new Region();

    ImportanceBar(Importance importance) {
        this.importance = importance;
        getStyleClass().addAll("importance-bar", Styles.FIGURES);
        bar.getStyleClass().add(importance.isMoreThanChance() ? "importance-share" : "importance-noise");
        mark.getStyleClass().add("importance-chance");
        getChildren().addAll(bar, mark);
        setMinSize(80, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, Math.rint(importance.share() * getWidth()), HEIGHT);
        mark.resizeRelocate(Math.rint(importance.chance() * (getWidth() - MARK)), -2, MARK, HEIGHT + 4);
    }
}

package multilayer.app.compare;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.CompareModel;
import multilayer.app.model.Comparison;
import multilayer.app.model.ComparisonFigures;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How two runs differ: the verdict, what it stands on, both accuracies, and how many images which of them gets right. */
final class CompareFigures extends VBox {

    private final Label verdict = new Label();
    private final Label basis = new Label();
    private final Label firstAccuracy = figure("compare-first-accuracy");
    private final Label secondAccuracy = figure("compare-second-accuracy");
    private final Label bothRight = figure("compare-both-right");
    private final Label onlyFirst = figure("compare-count-first");
    private final Label onlySecond = figure("compare-count-second");
    private final Label bothWrong = figure("compare-both-wrong");
    private final GridPane counts = counts();

    CompareFigures(CompareModel model) {
        getStyleClass().add("compare-figures");
        verdict.setId("compare-verdict");
        verdict.getStyleClass().add("ml-title");
        verdict.setTooltip(hint("compare.verdict.hint"));
        basis.setId("compare-basis");
        basis.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        for (Label sentence : new Label[] {verdict, basis}) {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        FlowPane figures = new FlowPane(accuracies(), counts);
        figures.getStyleClass().add("compare-tables");
        figures.setRowValignment(VPos.CENTER);
        getChildren().addAll(verdict, basis, figures);
        model.comparisonProperty().addListener((property, before, now) -> show(now));
        show(model.comparisonProperty().get());
    }

    private static Tooltip hint(String key) {
        Tooltip hint = new Tooltip(Messages.text(key));
        hint.setMaxWidth(CompareBar.TOOLTIP_WIDTH);
        hint.setWrapText(true);
        return hint;
    }

    private static Label figure(String id) {
        Label figure = new Label();
        figure.setId(id);
        figure.getStyleClass().add(Styles.FIGURES);
        return figure;
    }

    private static Label name(String key) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("compare-name");
        return name;
    }

    private static Label heading(String key) {
        Label heading = new Label(Messages.text(key));
        heading.getStyleClass().add(Styles.HINT);
        return heading;
    }

    private GridPane accuracies() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-table");
        grid.addRow(0, name("compare.first"), firstAccuracy);
        grid.addRow(1, name("compare.second"), secondAccuracy);
        firstAccuracy.setTooltip(hint("compare.accuracy.hint"));
        secondAccuracy.setTooltip(hint("compare.accuracy.hint"));
        return grid;
    }

    private GridPane counts() {
        GridPane grid = new GridPane();
        grid.setId("compare-counts");
        grid.getStyleClass().add("compare-table");
        grid.add(heading("compare.second.right"), 1, 0);
        grid.add(heading("compare.second.wrong"), 2, 0);
        grid.addRow(1, heading("compare.first.right"), bothRight, onlyFirst);
        grid.addRow(2, heading("compare.first.wrong"), onlySecond, bothWrong);
        for (Label figure : new Label[] {bothRight, onlyFirst, onlySecond, bothWrong}) {
            GridPane.setHalignment(figure, HPos.RIGHT);
        }
        onlyFirst.getStyleClass().add("compare-only");
        onlySecond.getStyleClass().add("compare-only");
        Tooltip.install(grid, hint("compare.counts.hint"));
        return grid;
    }

    private void show(@Nullable Comparison comparison) {
        if (comparison == null) {
            return;
        }
        verdict.setText(ComparisonFigures.verdict(comparison));
        basis.setText(ComparisonFigures.basis(comparison));
        firstAccuracy.setText(ComparisonFigures.firstAccuracy(comparison));
        secondAccuracy.setText(ComparisonFigures.secondAccuracy(comparison));
        bothRight.setText(Numbers.count(comparison.bothRight()));
        onlyFirst.setText(Numbers.count(comparison.difference().onlyFirst()));
        onlySecond.setText(Numbers.count(comparison.difference().onlySecond()));
        bothWrong.setText(Numbers.count(comparison.bothWrong()));
        counts.setAccessibleText(Messages.text(
                "compare.counts",
                comparison.bothRight(),
                comparison.difference().onlyFirst(),
                comparison.difference().onlySecond(),
                comparison.bothWrong()));
    }
}

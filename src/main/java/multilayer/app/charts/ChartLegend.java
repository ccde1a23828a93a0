package multilayer.app.charts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import multilayer.app.common.StillPlace;
import multilayer.app.common.Styles;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;

/** Names the curves of the current run, each with its value at the cursor or at the end, always in the same place. */
final class ChartLegend extends FlowPane {

    private final ChartModel model;
    private final Label place = new Label();
    private List<Curve> shown = List.of();
    private List<Label> values = List.of();

    ChartLegend(ChartModel model) {
        this.model = model;
        getStyleClass().add("chart-readout");
        place.getStyleClass().addAll("readout-place", Styles.FIGURES);
        place.setMinWidth(Region.USE_PREF_SIZE);
        model.revisionProperty().addListener(change -> update());
        model.cursorProperty().addListener(change -> update());
        rebuild();
        update();
    }

    private void update() {
        if (!shown.equals(model.currentCurves())) {
            rebuild();
        }
        double epoch = model.cursorProperty().get();
        place.setText(Readout.place(epoch));
        for (int index = 0; index < values.size(); index++) {
            values.get(index).setText(Readout.value(shown.get(index), epoch));
        }
        setAccessibleText(text());
    }

    /** All of it in a line, for who listens instead of looking. */
    String text() {
        StringBuilder text = new StringBuilder(place.getText());
        for (int index = 0; index < values.size(); index++) {
            text.append(", ")
                    .append(shown.get(index).name())
                    .append(' ')
                    .append(values.get(index).getText());
        }
        return text.toString();
    }

    private void rebuild() {
        shown = model.currentCurves();
        values = shown.stream().map(curve -> new Label()).toList();
        getChildren().clear();
        if (shown.isEmpty()) {
            return;
        }
        getChildren().add(new StillPlace(place));
        for (int index = 0; index < shown.size(); index++) {
            getChildren().add(entry(shown.get(index), values.get(index)));
        }
    }

    private static HBox entry(Curve curve, Label value) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", CurvePiece.splitClass(curve));
        if (curve.stroke() == Stroke.STEPS) {
            swatch.getStyleClass().add("swatch-steps");
        }
        value.getStyleClass().addAll("readout-value", Styles.FIGURES);
        HBox entry = new HBox(swatch, new Label(curve.name()), new StillPlace(value));
        entry.getStyleClass().add("readout-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}

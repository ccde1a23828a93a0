package multilayer.app.labs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import multilayer.app.common.FigureTable;
import multilayer.app.model.labs.LabModel;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;

/** All points of a lab as figures; the selected row is the selected point. */
final class LabTable extends VBox {

    private static final double WIDTH = 640;

    /** So that figures are never cut. */
    private static final Map<String, Double> LEAST_WIDTHS =
            Map.of("at", 62.0, "accuracy", 142.0, "seconds", 142.0, "runs", 32.0, "notebook", 92.0);

    private static final double NO_FIGURE = Double.NEGATIVE_INFINITY;

    private final LabWords words = new LabWords(Messages::text);
    private final LabModel lab;
    private final FigureTable<LabPoint> table = new FigureTable<>("lab-table", "labs.column");
    private boolean filling;

    LabTable(LabModel lab, LabsController controller) {
        this.lab = lab;
        table.setAccessibleText(Messages.text("labs.table"));
        addColumns(lab.lab());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setMaxWidth(WIDTH);
        LEAST_WIDTHS.forEach((column, width) -> table.getColumns().stream()
                .filter(each -> each.getId().equals("lab-table-" + column))
                .forEach(each -> each.setMinWidth(width)));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!filling) {
                controller.select(lab, now);
            }
        });
        lab.knownProperty().addListener(change -> fill());
        lab.selectedProperty().addListener(change -> select());
        getChildren().add(table);
        fill();
    }

    private void addColumns(Labs kind) {
        boolean several = lab.knownProperty().get().result().series().size() > 1;
        table.figures("at", 80, Place::new, place -> words.label(kind, place.setting));
        if (several) {
            table.words(
                    "curve", 132, point -> words.series(kind, point.setting().series()), each -> each);
        }
        String figure = kind.measure().isTime() ? "seconds" : "accuracy";
        table.figures(figure, 148, Figure::new, each -> words.figure(kind, each.point));
        table.figures("runs", 40, point -> point.values().length, String::valueOf);
        boolean published = lab.knownProperty().get().result().points().stream()
                .anyMatch(point -> point.setting().published() != null);
        if (published) {
            table.figures(
                    "notebook",
                    84,
                    point -> Objects.requireNonNullElse(point.setting().published(), NO_FIGURE),
                    value -> value == NO_FIGURE ? "\u2013" : words.value(kind, value));
        }
    }

    private void fill() {
        List<LabPoint> points = lab.knownProperty().get().result().points().stream()
                .filter(point -> !point.runs().isEmpty())
                .toList();
        filling = true;
        table.show(points);
        filling = false;
        select();
    }

    private void select() {
        LabPoint selected = lab.selectedProperty().get();
        filling = true;
        if (selected == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(selected);
        }
        filling = false;
    }

    /** Sorted by where it stands, shown by its name. */
    private record Place(LabSetting setting) implements Comparable<Place> {

        Place(LabPoint point) {
            this(point.setting());
        }

        @Override
        public int compareTo(Place other) {
            return Double.compare(setting.x(), other.setting.x());
        }
    }

    /** Sorted by its mean. */
    private record Figure(LabPoint point) implements Comparable<Figure> {

        @Override
        public int compareTo(Figure other) {
            return Double.compare(point.mean(), other.point.mean());
        }
    }
}

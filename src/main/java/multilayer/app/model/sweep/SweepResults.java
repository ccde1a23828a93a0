package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.experiments.Importance;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.export.charts.Points;
import multilayer.text.Messages;

/** The trials of the sweep that is shown, and what follows from them. */
public final class SweepResults {

    private final List<TrialRow> rows = new ArrayList<>();
    private final BestSoFar bestSoFar = new BestSoFar();
    private final ObservableList<TrialRow> shown = FXCollections.observableArrayList();
    private final ObservableList<TrialRow> readOnlyShown = FXCollections.unmodifiableObservableList(shown);
    private final ParallelModel parallel = new ParallelModel();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private List<DimensionAxis> dimensions = List.of();
    private List<SweepAxis> axes = List.of();
    private Set<Integer> chosen = Set.of();
    private List<ImportanceRow> importances = List.of();
    private long counted;

    public SweepResults() {
        parallel.revisionProperty().addListener(change -> choose());
    }

    /** Grows when there is something new to draw. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The searched hyperparameters, in the order of the space. */
    public List<SweepAxis> axes() {
        return axes;
    }

    /** All trials, by number. */
    public List<TrialRow> rows() {
        return List.copyOf(rows);
    }

    public Optional<TrialRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The trials that the brushes choose, by number. */
    public ObservableList<TrialRow> chosen() {
        return readOnlyShown;
    }

    public boolean isChosen(TrialRow row) {
        return chosen.contains(row.number());
    }

    public ParallelModel parallel() {
        return parallel;
    }

    /** The number of the trial that stands out everywhere; 0 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public Optional<TrialRow> selected() {
        return row(selected.get());
    }

    /** The trial with the highest validation accuracy of all that have come to a result, the first of several. */
    public Optional<TrialRow> best() {
        return rows.stream()
                .filter(TrialRow::hasResult)
                .max(Comparator.comparingDouble(TrialRow::accuracy).thenComparingInt(row -> -row.number()));
    }

    /** The best validation accuracy over the epochs trained. */
    public Points bestSoFar() {
        return bestSoFar.points();
    }

    /** The most important first; empty while there are too few results. */
    public List<ImportanceRow> importances() {
        return importances;
    }

    /** How many trials have a result that importance can be told from. */
    public long counted() {
        return counted;
    }

    /** Another sweep, without a trial yet. */
    public void begin(SearchSpace space) {
        rows.clear();
        bestSoFar.clear();
        dimensions = space.dimensions().stream().map(DimensionAxis::of).toList();
        axes = dimensions.stream().map(DimensionAxis::axis).toList();
        selected.set(0);
        counted = 0;
        parallel.clearAll();
        publish();
    }

    /** A trial is new or stands differently; seen after {@link #publish}. Its epochs count for {@link #bestSoFar} as they come. */
    public void put(SweepTrial trial) {
        TrialRow row = TrialRow.of(trial, dimensions);
        int place = 0;
        while (place < rows.size() && rows.get(place).number() < row.number()) {
            place++;
        }
        boolean isKnown = place < rows.size() && rows.get(place).number() == row.number();
        if (isKnown) {
            rows.set(place, row);
        } else {
            rows.add(place, row);
        }
        bestSoFar.add(trial);
    }

    /** Shows what has arrived. */
    public void publish() {
        SweepAxis accuracy = accuracyAxis();
        List<SweepAxis> all = new ArrayList<>(axes);
        all.add(accuracy);
        weighImportances();
        parallel.show(all, rows.stream().map(row -> line(row, accuracy)).toList());
    }

    /** An axis for the accuracies of all trials. */
    public SweepAxis accuracyAxis() {
        return AccuracyAxis.of(Messages.text("sweep.accuracy"), accuracies(row -> true));
    }

    private ParallelModel.Line line(TrialRow row, SweepAxis accuracy) {
        List<Double> shares = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            shares.add(axes.get(axis).share(row.values().get(axis)));
        }
        shares.add(accuracy.share(row.accuracy()));
        return new ParallelModel.Line(row.number(), shares);
    }

    private double[] accuracies(Predicate<TrialRow> counts) {
        return rows.stream()
                .mapToDouble(row -> counts.test(row) ? row.accuracy() : Double.NaN)
                .toArray();
    }

    /** Only when a trial more has come to its end: shuffling takes some milliseconds. */
    private void weighImportances() {
        double[] results = accuracies(TrialRow::hasResult);
        long now =
                Arrays.stream(results).filter(result -> !Double.isNaN(result)).count();
        if (now != counted || now == 0) {
            counted = now;
            importances = importances(results);
        }
    }

    private List<ImportanceRow> importances(double[] results) {
        List<ImportanceRow> found = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            int index = axis;
            double[] values =
                    rows.stream().mapToDouble(row -> row.values().get(index)).toArray();
            Importance.of(values, axes.get(axis).isOfChoices(), results)
                    .ifPresent(importance ->
                            found.add(new ImportanceRow(axes.get(index).name(), importance)));
        }
        found.sort(Comparator.comparingDouble(row -> -row.importance().share()));
        return List.copyOf(found);
    }

    private void choose() {
        Set<Integer> now = new HashSet<>();
        parallel.lines().stream().filter(parallel::isChosen).forEach(line -> now.add(line.trial()));
        chosen = now;
        List<TrialRow> wanted = rows.stream().filter(this::isChosen).toList();
        if (numbers(wanted).equals(numbers(shown))) {
            for (int index = 0; index < wanted.size(); index++) {
                if (!wanted.get(index).equals(shown.get(index))) {
                    shown.set(index, wanted.get(index));
                }
            }
        } else {
            shown.setAll(wanted);
        }
        revision.set(revision.get() + 1);
    }

    private static List<Integer> numbers(List<TrialRow> rows) {
        return rows.stream().map(TrialRow::number).toList();
    }
}

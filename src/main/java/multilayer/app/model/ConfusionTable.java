package multilayer.app.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import multilayer.engine.Named;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Calibration;
import multilayer.engine.eval.ClassScores;
import multilayer.engine.eval.ConfusionMatrix;
import multilayer.text.Messages;

/** A confusion matrix as a person reads it: rows are true classes, columns what was answered. */
public final class ConfusionTable {

    /** Shares are shaded in thousandths, so that the logarithm tells 0.1 % from nothing. */
    private static final double THOUSANDTHS = 1_000;

    private final Evaluation evaluation;
    private final Measure measure;
    private final ConfusionMatrix matrix;
    private final Calibration calibration;
    private final double largestWrong;
    private final double largestRight;

    /** What the cells tell. */
    public enum Measure implements Named {
        COUNTS("counts"),
        /** The share of the images of a true class. */
        ROW_SHARES("row-shares"),
        /** The share of the images that were answered with a class. */
        COLUMN_SHARES("column-shares");

        private final String id;

        Measure(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /**
     * One cell.
     *
     * @param label the true class
     * @param predicted the class that was answered
     */
    public record Cell(int label, int predicted) {

        public boolean isRight() {
            return label == predicted;
        }
    }

    /** One class and how well it is told from the others. */
    public record ClassRow(String name, ClassScores scores) {}

    public ConfusionTable(Evaluation evaluation, Measure measure) {
        this.evaluation = evaluation;
        this.measure = measure;
        matrix = evaluation.confusion();
        calibration = Calibration.of(evaluation.predictions());
        largestWrong = largest(false);
        largestRight = largest(true);
    }

    private double largest(boolean right) {
        return IntStream.range(0, matrix.classes() * matrix.classes())
                .mapToObj(index -> new Cell(index / matrix.classes(), index % matrix.classes()))
                .filter(cell -> cell.isRight() == right)
                .mapToDouble(this::weight)
                .max()
                .orElse(0);
    }

    public int classes() {
        return matrix.classes();
    }

    public List<String> classNames() {
        return evaluation.images().classNames();
    }

    public Split split() {
        return matrix.split();
    }

    public Calibration calibration() {
        return calibration;
    }

    public int count(Cell cell) {
        return matrix.count(cell.label, cell.predicted);
    }

    /** What stands in a cell: a count, or a percentage without its sign. */
    public String text(Cell cell) {
        if (count(cell) == 0) {
            return "0";
        }
        return measure == Measure.COUNTS ? count(count(cell)) : String.format(Locale.ROOT, "%.1f", 100 * share(cell));
    }

    private double share(Cell cell) {
        int whole = measure == Measure.ROW_SHARES ? matrix.labelled(cell.label) : matrix.answered(cell.predicted);
        return whole == 0 ? 0 : (double) count(cell) / whole;
    }

    /** How strongly a cell is coloured, from 0 to 1 for the largest of its kind, right or wrong, on a logarithmic scale. */
    public double intensity(Cell cell) {
        double largest = cell.isRight() ? largestRight : largestWrong;
        return largest == 0 ? 0 : Math.log1p(weight(cell)) / Math.log1p(largest);
    }

    private double weight(Cell cell) {
        return measure == Measure.COUNTS ? count(cell) : THOUSANDTHS * share(cell);
    }

    /** The images of a true class. */
    public String labelled(int classIndex) {
        return count(matrix.labelled(classIndex));
    }

    /** The images that were answered with a class. */
    public String answered(int classIndex) {
        return count(matrix.answered(classIndex));
    }

    public String total() {
        return count(matrix.total());
    }

    /** {@code 64 of 1,000 Shirt were taken for T-shirt/top · validation · epoch 4}. */
    public String sentence(Cell cell) {
        return Messages.text(
                cell.isRight() ? "confusion.cell.right" : "confusion.cell.wrong",
                count(cell),
                matrix.labelled(cell.label),
                classNames().get(cell.label),
                classNames().get(cell.predicted),
                source());
    }

    /** {@code validation · epoch 4}: where all figures come from. */
    public String source() {
        return Messages.text("confusion.source", Messages.name("split", split()), String.valueOf(evaluation.epoch()));
    }

    /** The classes in the order of the data set. */
    public List<ClassRow> rows() {
        return IntStream.range(0, classes())
                .mapToObj(index -> new ClassRow(classNames().get(index), matrix.scores(index)))
                .toList();
    }

    /** {@code ECE 0.021 · validation · epoch 4}. */
    public String calibrationError() {
        return Messages.text("confusion.ece", EvaluationFigures.share(calibration.expectedError()), source());
    }

    private static String count(int images) {
        return String.format(Locale.ENGLISH, "%,d", images);
    }
}

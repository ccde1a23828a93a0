package multilayer.experiments.lab;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of labs, the same in the window, on the command line and on the answer sheet. Which sentence is told is decided here;
 * how it reads is looked up in {@link Lookup}, by keys that begin with {@code lab.}.
 */
public final class LabWords {

    /** In which settings differ in their epochs, too. */
    private static final Set<Labs> VARIED = EnumSet.of(Labs.LEARNING_RATE, Labs.JOINT_SEARCH);

    private final Lookup lookup;

    /** Finds a text by its key and puts figures into it. */
    @FunctionalInterface
    public interface Lookup {
        String text(String key, Object... arguments);
    }

    /** Words from a lookup, which is {@code Messages::text}. */
    public LabWords(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The lab's title, for example {@code Hidden units}. */
    public String title(Labs lab) {
        return text(lab, "title");
    }

    /** What the lab asks. */
    public String question(Labs lab) {
        return text(lab, "question");
    }

    /** What is trained, and what is varied. */
    public String settings(Labs lab) {
        return text(lab, "settings");
    }

    /** The name of the axis. */
    public String axis(Labs lab) {
        return text(lab, "axis");
    }

    /** What is measured, naming its split. */
    public String measure(Labs lab) {
        return lookup.text("lab.measure." + lab.measure().id());
    }

    private String text(Labs lab, String key) {
        return lookup.text("lab." + lab.id() + "." + key);
    }

    /** What a person calls a setting's place on the axis. */
    public String label(Labs lab, LabSetting setting) {
        String catalog = lab.axis().catalog();
        return catalog.isEmpty() ? setting.label() : lookup.text(catalog + "." + setting.label());
    }

    /** What a person calls a curve; empty in a lab with a single one. */
    public String series(Labs lab, String series) {
        if (series.isEmpty()) {
            return "";
        }
        return lab == Labs.LEARNING_RATE
                ? lookup.text("lab.learning-rate.series", Integer.valueOf(series))
                : lookup.text("lab." + lab.id() + ".series." + series);
    }

    /** That a plan is not what the notebook does, and how it differs; empty when it is. */
    public String shortened(LabPlan plan) {
        if (!plan.isShortened()) {
            return "";
        }
        return plan.lab().measure().isTime()
                ? lookup.text("lab.quick.images", LabPlan.QUICKER)
                : lookup.text("lab.quick.epochs", plan.epochs(), plan.lab().epochs());
    }

    /** A point's mean and the standard deviation of its seeds, for example {@code 0.8712 ± 0.0021}; a dash without a value. */
    public String figure(Labs lab, LabPoint point) {
        if (!point.isMeasured()) {
            return lookup.text("lab.noFigure");
        }
        String mean = number(lab, point.mean(), point.mean());
        return value(
                lab,
                Double.isNaN(point.sd())
                        ? mean
                        : lookup.text("lab.figure", mean, number(lab, point.sd(), point.mean())));
    }

    /** Why a run came to nothing. */
    public String failure(LabOutcome run) {
        return run.failure() == null ? lookup.text("lab.diverged") : run.failure();
    }

    /** How many epochs a run of the plan has. */
    String epochs(LabPlan plan) {
        return lookup.text("lab.epochs." + (VARIED.contains(plan.lab()) ? "varied" : "fixed"), plan.epochs());
    }

    String seconds(double seconds) {
        return lookup.text("lab.seconds", String.format(Locale.ROOT, "%.1f", seconds));
    }

    String text(String key, Object... arguments) {
        return lookup.text(key, arguments);
    }

    /** A value of what the lab measures, for example {@code 0.8712} or {@code 1.24 s}. */
    public String value(Labs lab, double value) {
        return value(lab, number(lab, value, value));
    }

    String value(Labs lab, String number) {
        return lab.measure().isTime() ? lookup.text("lab.seconds", number) : number;
    }

    /** With as many digits as a value of the size of {@code like} deserves: a time does not repeat to more than three. */
    private static String number(Labs lab, double value, double like) {
        int decimals = !lab.measure().isTime() ? 4 : like >= 100 ? 0 : like >= 10 ? 1 : like >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The explanation, a sentence or two for each finding. */
    public List<String> sentences(LabResult result) {
        LabSentences sentences = new LabSentences(lookup, this, result.plan().lab());
        return LabConclusion.of(result).findings().stream().map(sentences::of).toList();
    }
}

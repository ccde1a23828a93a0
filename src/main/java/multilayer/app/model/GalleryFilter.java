package multilayer.app.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import multilayer.engine.eval.Predictions;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the gallery shows.
 *
 * @param trueClass null for every class
 * @param predictedClass null for every class; the same class twice asks for what was answered rightly
 * @param lowest the least confidence, in [0, 1]
 * @param highest the greatest confidence, in [0, 1]
 * @param rows where in the data set the samples lie; empty for anywhere
 */
record GalleryFilter(
        @Nullable Integer trueClass,
        @Nullable Integer predictedClass,
        double lowest,
        double highest,
        Set<Integer> rows) {

    GalleryFilter {
        rows = Set.copyOf(rows);
    }

    /** Whether right answers are asked for, not errors. */
    boolean wantsRight() {
        return trueClass != null && trueClass.equals(predictedClass);
    }

    /** How many answers there are before any is left out: all errors, or all right answers. */
    int candidates(Predictions predictions) {
        int errors = predictions.errors().length;
        return wantsRight() ? predictions.size() - errors : errors;
    }

    /** The samples that pass, sorted; of equals the first sample comes first, in either direction. */
    List<Integer> select(Predictions predictions, GalleryOrder order, boolean ascending) {
        Comparator<Integer> byKey = Comparator.comparingDouble(sample -> order.key(predictions, sample));
        return IntStream.range(0, predictions.size())
                .filter(sample -> predictions.isCorrect(sample) == wantsRight() && passes(predictions, sample))
                .boxed()
                .sorted(ascending ? byKey : byKey.reversed())
                .toList();
    }

    private boolean passes(Predictions predictions, int sample) {
        double confidence = predictions.confidence(sample);
        return (trueClass == null || trueClass == predictions.label(sample))
                && (predictedClass == null || predictedClass == predictions.predicted(sample))
                && confidence >= lowest
                && confidence <= highest
                && (rows.isEmpty() || rows.contains(predictions.row(sample)));
    }
}

package multilayer.engine.eval;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilayer.engine.data.Split;

/**
 * What a network answered to a number of samples: for each of them its class and the probability of every class. Samples are
 * counted from 0 in the order in which they were asked; {@link #row} tells where in the data set one lies.
 */
public final class Predictions {

    private final Split split;
    private final int[] rows;
    private final int classes;
    private final int[] labels;
    private final int[] predicted;
    private final float[] probabilities; // [samples, classes]
    private final float[] losses;

    private Predictions(Builder builder) {
        split = builder.split;
        rows = builder.rows;
        classes = builder.classes;
        labels = builder.labels;
        predicted = builder.predicted;
        probabilities = builder.probabilities;
        losses = builder.losses;
    }

    /** What the samples are. */
    public Split split() {
        return split;
    }

    /** The number of samples. */
    public int size() {
        return rows.length;
    }

    public int classes() {
        return classes;
    }

    /** Where in its data set a sample lies. */
    public int row(int sample) {
        return rows[sample];
    }

    /** The sample that lies at a row of the data set; -1 if it was not asked. */
    public int sampleOf(int row) {
        int sample = Arrays.binarySearch(rows, row);
        return Math.max(sample, -1);
    }

    /** The class that a sample is labelled with. */
    public int label(int sample) {
        return labels[sample];
    }

    /** The class with the largest probability; the first of equals. */
    public int predicted(int sample) {
        return predicted[sample];
    }

    public boolean isCorrect(int sample) {
        return labels[sample] == predicted[sample];
    }

    /** The probability of a class, in [0, 1]. */
    public double probability(int sample, int classIndex) {
        return probabilities[sample * classes + classIndex];
    }

    /** The probability of the class that was answered. */
    public double confidence(int sample) {
        return probability(sample, predicted[sample]);
    }

    /** By how much the answer is more probable than the label: 0 when they are the same. */
    public double margin(int sample) {
        return confidence(sample) - probability(sample, labels[sample]);
    }

    /** Cross-entropy of a sample in nats, computed from the logits: finite where the probability rounds to 0. */
    public double loss(int sample) {
        return losses[sample];
    }

    /** The samples that were answered wrongly, ascending. */
    public int[] errors() {
        return IntStream.range(0, size()).filter(sample -> !isCorrect(sample)).toArray();
    }

    /** The classes of a sample from the most to the least probable; of equals the first comes first. */
    public int[] ranking(int sample) {
        return IntStream.range(0, classes)
                .boxed()
                .sorted((a, b) -> Double.compare(probability(sample, b), probability(sample, a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Mean loss and accuracy, each sample weighing the same. */
    public Metrics metrics() {
        double lossSum = 0;
        for (float loss : losses) {
            lossSum += loss;
        }
        return new Metrics(split, lossSum / size(), 1 - (double) errors().length / size(), size());
    }

    /** Takes the answers one after another. */
    public static final class Builder {

        private final Split split;
        private final int[] rows;
        private final int classes;
        private final int[] labels;
        private final int[] predicted;
        private final float[] probabilities;
        private final float[] losses;
        private int count;

        /**
         * Room for as many answers as there are rows.
         *
         * @param rows where in their data set the samples lie, ascending; at least one
         */
        public Builder(Split split, int[] rows, int classes) {
            this.split = split;
            this.rows = rows.clone();
            this.classes = classes;
            labels = new int[rows.length];
            predicted = new int[rows.length];
            probabilities = new float[Math.multiplyExact(rows.length, classes)];
            losses = new float[rows.length];
        }

        /** The answer to the next sample: softmax of the logits, shifted by the largest so that nothing overflows. */
        public Builder add(int label, float[] logits) {
            int best = 0;
            for (int j = 1; j < classes; j++) {
                best = logits[j] > logits[best] ? j : best;
            }
            double sum = 0;
            for (int j = 0; j < classes; j++) {
                sum += Math.exp((double) logits[j] - logits[best]);
            }
            for (int j = 0; j < classes; j++) {
                probabilities[count * classes + j] = (float) (Math.exp((double) logits[j] - logits[best]) / sum);
            }
            labels[count] = label;
            predicted[count] = best;
            losses[count] = (float) (Math.log(sum) + logits[best] - logits[label]);
            count++;
            return this;
        }

        /**
         * All answers.
         *
         * @throws IllegalStateException if some are missing
         */
        public Predictions build() {
            if (count != rows.length) {
                throw new IllegalStateException("%d of %d answers were given".formatted(count, rows.length));
            }
            return new Predictions(this);
        }
    }
}

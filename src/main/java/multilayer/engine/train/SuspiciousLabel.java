package multilayer.engine.train;

/**
 * How plausible networks that had not learned from an image find its label.
 *
 * @param row of the image in the training set
 * @param given the class that it is labelled with where it is published
 * @param other the most probable of the other classes
 * @param givenProbability of {@code given}, in [0, 1]
 * @param otherProbability of {@code other}, in [0, 1]
 */
public record SuspiciousLabel(int row, int given, int other, double givenProbability, double otherProbability) {

    /** By how much the label is more probable than any other class, in [−1, 1]; below 0 the network answers another. */
    public double margin() {
        return givenProbability - otherProbability;
    }
}

package multilayer.experiments.sweep;

import java.util.Arrays;
import java.util.Random;

/** How often each of a list of choices was seen, once more than it was so that none is impossible. */
final class ChoiceDensity implements Density {

    private final double[] probabilities;

    /**
     * A density.
     *
     * @param choices how many there are
     * @param seen the indices that were seen
     */
    ChoiceDensity(int choices, int[] seen) {
        probabilities = new double[choices];
        double each = 1.0 / (choices + seen.length);
        Arrays.fill(probabilities, each);
        for (int index : seen) {
            probabilities[index] += each;
        }
    }

    @Override
    public double draw(Random random) {
        double left = random.nextDouble();
        int index = 0;
        while (index < probabilities.length - 1 && left >= probabilities[index]) {
            left -= probabilities[index];
            index++;
        }
        return index;
    }

    @Override
    public double at(double value) {
        return probabilities[(int) value];
    }
}

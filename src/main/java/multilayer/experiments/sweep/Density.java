package multilayer.experiments.sweep;

import java.util.Random;

/** How likely the values of one dimension are. A value is its place in [0, 1), or its index in a list of choices. */
interface Density {

    double draw(Random random);

    /** The density at a place, or the probability of an index; above 0. */
    double at(double value);
}

package multilayer.engine.eval;

import java.util.Arrays;

/** Units that answer 0 to every image: no gradient flows through a ReLU at 0, so they will never answer anything else. */
public final class DeadUnits {

    private DeadUnits() {}

    /**
     * Which units are dead.
     *
     * @param activations of ReLU units, [samples, units] in row-major order
     */
    public static boolean[] of(float[] activations, int units) {
        boolean[] dead = new boolean[units];
        Arrays.fill(dead, true);
        for (int index = 0; index < activations.length; index++) {
            dead[index % units] &= activations[index] == 0;
        }
        return dead;
    }

    /** The share of dead units, in [0, 1]. */
    public static double share(float[] activations, int units) {
        int dead = 0;
        for (boolean each : of(activations, units)) {
            dead += each ? 1 : 0;
        }
        return (double) dead / units;
    }
}

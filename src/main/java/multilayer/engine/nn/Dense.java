package multilayer.engine.nn;

import java.util.Random;

/**
 * The parameters of {@code Y = XW + b}; X [batch, in], W [in, out], b [out], Y [batch, out].
 *
 * @param weight W
 * @param bias b
 */
record Dense(Parameter weight, Parameter bias) {

    int inputs() {
        return weight.value().rows();
    }

    int outputs() {
        return weight.value().columns();
    }

    void initialize(Initializer initializer, Random random) {
        float[] weights = new float[weight.value().length()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = initializer.draw(random, inputs(), outputs());
        }
        weight.value().set(weights);
        bias.value().fill(0);
    }
}

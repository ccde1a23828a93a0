package multilayer.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Parameter;
import org.junit.jupiter.api.Test;

class SgdTest {

    @Test
    void twoStepsByHand() {
        // w = 1; gradients 0.5 and -0.25; rate 0.1, momentum 0.9: v = 0.5, w = 0.95; v = 0.2, w = 0.93.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0.9, false, 0))).isCloseTo(0.93f, within(1e-6f));
        // Plain: w = 0.95, then 0.975.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0, false, 0))).isCloseTo(0.975f, within(1e-6f));
        // Nesterov: w = 1 - 0.1 (0.5 + 0.45) = 0.905; v = 0.2; w = 0.905 - 0.1 (-0.25 + 0.18) = 0.912.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0.9, true, 0))).isCloseTo(0.912f, within(1e-6f));
        // Decay 0.1, plain: w = 0.99 - 0.05 = 0.94; w = 0.99 · 0.94 + 0.025 = 0.9556.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0, false, 0.1))).isCloseTo(0.9556f, within(1e-6f));
    }

    private static float twoSteps(OptimizerSpec.Sgd spec) {
        Parameter parameter = new Parameter("dense1.weight", 0, new Matrix(1, 1), new Matrix(1, 1), true);
        parameter.value().set(new float[] {1});
        try (Sgd sgd = new Sgd(spec, List.of(parameter), 1)) {
            for (float gradient : new float[] {0.5f, -0.25f}) {
                sgd.beginStep(0.1);
                parameter.gradient().set(new float[] {gradient});
                sgd.update(parameter, 0, 1, 1, 0);
            }
        }
        return parameter.value().toArray()[0];
    }

    @Test
    void nesterovWithoutMomentumIsRefused() {
        assertThatThrownBy(() -> new OptimizerSpec.Sgd(0, true, 0)).hasMessage("nesterov needs a momentum above 0: 0");
    }
}

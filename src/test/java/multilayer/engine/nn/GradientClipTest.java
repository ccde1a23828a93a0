package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GradientClipTest {

    private static Matrix matrix(float... values) {
        Matrix matrix = new Matrix(1, values.length);
        matrix.set(values);
        return matrix;
    }

    @Test
    void theNormIsThatOfAllGradientsOfAllPartsTogether() {
        try (Matrix first = matrix(1, 2, 4);
                Matrix second = matrix(2)) {
            GradientClip clip = new GradientClip(1, 2);
            clip.begin(0);
            clip.begin(1);
            clip.add(0, first, 0, 1);
            clip.add(1, first, 1, 3);
            clip.add(1, second, 0, 1);
            // √(1 + 4 + 16 + 4) = 5
            assertThat((double) clip.scale()).isCloseTo(0.2, within(1e-6));
        }
    }

    @Test
    void aShorterGradientIsLeftAsItIs() {
        try (Matrix gradient = matrix(0.3f, 0.4f)) {
            GradientClip clip = new GradientClip(1, 1);
            clip.begin(0);
            clip.add(0, gradient, 0, 2);
            assertThat(clip.scale()).isEqualTo(1);
        }
    }

    @Test
    void everyStepBeginsAnew() {
        try (Matrix gradient = matrix(3, 4)) {
            GradientClip clip = new GradientClip(1, 1);
            for (int step = 0; step < 3; step++) {
                clip.begin(0);
                clip.add(0, gradient, 0, 2);
            }
            assertThat((double) clip.scale()).isCloseTo(0.2, within(1e-6));
        }
    }

    @Test
    void aLongGradientLosesNothingToRounding() {
        float[] values = new float[1_000_003];
        Arrays.fill(values, 1e-3f);
        try (Matrix gradient = matrix(values)) {
            GradientClip clip = new GradientClip(0.5, 1);
            clip.begin(0);
            clip.add(0, gradient, 0, values.length);
            double norm = 1e-3f * Math.sqrt(values.length);
            assertThat((double) clip.scale()).isCloseTo(0.5 / (norm + 1e-6), within(1e-7));
        }
    }

    @Test
    void aGradientThatIsNoNumberIsNotHidden() {
        try (Matrix gradient = matrix(1, Float.NaN)) {
            GradientClip clip = new GradientClip(1, 1);
            clip.begin(0);
            clip.add(0, gradient, 0, 2);
            assertThat(clip.scale()).isNaN();
        }
    }
}

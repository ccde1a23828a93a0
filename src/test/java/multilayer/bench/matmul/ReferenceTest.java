package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void theErrorIsRelativeToTheProductOfMagnitudes() {
        // Row (1, −2) times column (3, 4): −5; of magnitudes 11.
        Reference reference = new Reference(new Shape(1, 2, 1), new Inputs(new double[] {1, -2}, new double[] {3, 4}));

        assertThat(reference.maxError(new double[] {-5})).isZero();
        assertThat(reference.maxError(new double[] {-5.11})).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void everyElementCounts() {
        Shape shape = new Shape(5, 7, 6);
        Inputs inputs = Inputs.draw(shape, ElementType.FLOAT32);
        Reference reference = new Reference(shape, inputs);
        double[] right = product(shape, inputs);
        double bound = Reference.bound(ElementType.FLOAT64, 7);

        assertThat(reference.maxError(right)).isLessThan(bound);
        for (int i = 0; i < right.length; i++) {
            double[] wrong = right.clone();
            wrong[i] += 1e-9;
            assertThat(reference.maxError(wrong)).as("element %d", i).isGreaterThan(bound);
        }
    }

    @Test
    void whatIsNotANumberIsNotRight() {
        Reference reference = new Reference(new Shape(2, 1, 1), new Inputs(new double[] {1, 1}, new double[] {1}));

        assertThat(reference.maxError(new double[] {Double.NaN, 1})).isNaN();
        assertThat(reference.maxError(new double[] {1, Double.POSITIVE_INFINITY}))
                .isInfinite();
    }

    @Test
    void whereAllTermsAreZeroOnlyZeroIsRight() {
        Reference reference = new Reference(new Shape(1, 1, 1), new Inputs(new double[] {0}, new double[] {5}));

        assertThat(reference.maxError(new double[] {0})).isZero();
        assertThat(reference.maxError(new double[] {1e-300})).isInfinite();
    }

    @Test
    void aSumOfSinglePrecisionKeepsItsBoundAndOneThatForgetsATermDoesNot() {
        Shape shape = Shape.square(200);
        Inputs inputs = Inputs.draw(shape, ElementType.FLOAT32);
        Reference reference = new Reference(shape, inputs);
        double bound = Reference.bound(ElementType.FLOAT32, 200);

        assertThat(reference.maxError(singlePrecision(shape, inputs, 200))).isBetween(1e-8, bound);
        assertThat(reference.maxError(singlePrecision(shape, inputs, 199))).isGreaterThan(bound);
    }

    @Test
    void ofAHugeProductARowOfEachStretchIsHeld() {
        // 512 · 16,384² is 16 times the work of 2048³.
        assertThat(Reference.rowStep(new Shape(512, 16_384, 16_384))).isEqualTo(16);
        assertThat(Reference.rowStep(new Shape(8, 16_384, 16_384))).isOne();
        assertThat(Reference.rowStep(Shape.square(2_048))).isOne();
        assertThat(Reference.rowStep(Shape.square(16_384))).isEqualTo(512);
    }

    private static double[] product(Shape shape, Inputs inputs) {
        double[] c = new double[shape.m() * shape.n()];
        for (int i = 0; i < c.length; i++) {
            for (int p = 0; p < shape.k(); p++) {
                c[i] += inputs.a()[i / shape.n() * shape.k() + p] * inputs.b()[p * shape.n() + i % shape.n()];
            }
        }
        return c;
    }

    private static double[] singlePrecision(Shape shape, Inputs inputs, int terms) {
        double[] c = new double[shape.m() * shape.n()];
        for (int i = 0; i < c.length; i++) {
            float sum = 0;
            for (int p = 0; p < terms; p++) {
                sum += (float) inputs.a()[i / shape.n() * shape.k() + p]
                        * (float) inputs.b()[p * shape.n() + i % shape.n()];
            }
            c[i] = sum;
        }
        return c;
    }
}

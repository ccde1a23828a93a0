package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsPassTest {

    private static final int SAMPLES = 5;
    private static final double ALPHA = 1e-6;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void multipliesForwardBackwardAndForTheGradients(int parts) {
        NetworkSpec spec = new NetworkSpec(4, List.of(HiddenBlock.relu(3)), 2, Initializer.HE_NORMAL);
        try (Network network = Network.create(spec, 1);
                WorkerPool pool = new WorkerPool(parts, parts);
                ProductsPass pass = new ProductsPass(network, SAMPLES, new KeepGradients(), pool)) {
            double[][] first = matrix(network.parameters().get(0));
            double[][] second = matrix(network.parameters().get(2));
            pass.step(SAMPLES);

            double[][] x = samples(4);
            double[][] hidden = times(x, first);
            double[][] logits = times(hidden, second);
            double[][] hiddenGradient = times(logits, transposed(second));
            assertGradient(network.parameters().get(2), times(transposed(hidden), logits));
            assertGradient(network.parameters().get(0), times(transposed(x), hiddenGradient));
        }
    }

    private static void assertGradient(Parameter weight, double[][] expected) {
        float[] gradient = weight.gradient().toArray();
        for (int index = 0; index < gradient.length; index++) {
            double want = ALPHA * expected[index / expected[0].length][index % expected[0].length];
            assertThat((double) gradient[index]).isCloseTo(want, offset(1e-5 * Math.abs(want) + 1e-12));
        }
    }

    /** The random samples that the pass draws. */
    private static double[][] samples(int features) {
        Random random = new Random(1);
        double[][] x = new double[SAMPLES][features];
        for (double[] row : x) {
            for (int j = 0; j < features; j++) {
                row[j] = random.nextFloat();
            }
        }
        return x;
    }

    private static double[][] matrix(Parameter weight) {
        float[] values = weight.value().toArray();
        double[][] matrix = new double[weight.value().rows()][weight.value().columns()];
        for (int index = 0; index < values.length; index++) {
            matrix[index / matrix[0].length][index % matrix[0].length] = values[index];
        }
        return matrix;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}

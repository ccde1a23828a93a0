package multilayer.bench.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import multilayer.bench.device.Kind;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.MatmulBackend.Product;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendsTest {

    @ParameterizedTest
    @CsvSource({
        "ND4J, FLOAT32, 33, 33, 33, 1e-5",
        "ND4J, FLOAT64, 64, 64, 64, 1e-13",
        "ND4J, FLOAT32, 1, 7, 5, 1e-5",
        "ND4J, FLOAT64, 5, 7, 1, 1e-13",
        "BLAS, FLOAT32, 64, 64, 64, 1e-5",
        "BLAS, FLOAT32, 17, 33, 65, 1e-5",
        "BLAS, FLOAT64, 33, 33, 33, 1e-13",
        "BLAS, FLOAT64, 17, 33, 65, 1e-13"
    })
    void theProductIsRight(ProductPath path, ElementType type, int m, int k, int n, double tolerance) throws Exception {
        double[] a = new SplittableRandom(1).doubles((long) m * k, -1, 1).toArray();
        double[] b = new SplittableRandom(2).doubles((long) k * n, -1, 1).toArray();
        double[] expected = new double[m * n];
        for (int i = 0; i < m * n; i++) {
            for (int p = 0; p < k; p++) {
                expected[i] += a[i / n * k + p] * b[p * n + i % n];
            }
        }

        try (MatmulBackend backend = Backends.open(new Setup(path, type, 1, 0), false);
                Product product = backend.prepare(new Shape(m, k, n), a, b)) {
            product.choose(0);
            for (int call = 0; call < 2; call++) {
                product.enqueue();
                product.finish();
                assertThat(product.result()).containsExactly(expected, within(tolerance));
            }
            product.roundTrip();
            assertThat(product.result()).containsExactly(expected, within(tolerance));
            assertThat(product.variants()).isOne();
            assertThat(backend.device().kind()).isEqualTo(Kind.CPU);
            assertThat(backend.device().driver()).matches(".*(OpenBLAS|oneDNN) \\d+\\.\\d+.*");
        }
    }
}

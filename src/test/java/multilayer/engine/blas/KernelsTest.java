package multilayer.engine.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {

    private static final int PADDING = 3;

    /** Sizes with nothing in common with a kernel's tiles: m, n, k. */
    private static final List<int[]> SIZES = List.of(
            new int[] {1, 1, 1},
            new int[] {1, 10, 784},
            new int[] {33, 17, 5},
            new int[] {64, 10, 256},
            new int[] {127, 255, 129},
            new int[] {128, 256, 784});

    static Stream<Kernels> libraries() {
        return Stream.of(new OneDnn(), new OpenBlas());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyProductAgreesWithDoublePrecision(Kernels library) {
        for (int[] size : SIZES) {
            for (boolean transposeA : new boolean[] {false, true}) {
                for (boolean transposeB : new boolean[] {false, true}) {
                    new Product(size, transposeA, transposeB).check(library, 1, 0);
                    new Product(size, transposeA, transposeB).check(library, -0.25f, 0.75f);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void anyThreadGetsTheSameBits(Kernels library) {
        float[] here = new Product(SIZES.get(5), false, false).multiply(library, 1, 0);
        List<CompletableFuture<float[]>> elsewhere = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new Product(SIZES.get(5), false, false).multiply(library, 1, 0)))
                .toList();

        for (CompletableFuture<float[]> result : elsewhere) {
            assertThat(result.join()).isEqualTo(here);
        }
    }

    @Test
    void whatWasInAnArrayBeforeDoesNotMatterWhenNothingOfItIsKept() {
        for (Kernels library : libraries().toList()) {
            Product product = new Product(SIZES.get(2), false, true);
            Arrays.fill(product.c, Float.NaN);

            product.check(library, 1, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void bytesBecomeFloatsFromWhereThePointersStandOn(Kernels library) {
        float factor = 1f / 255;
        try (BytePointer bytes = new BytePointer(3 + 256);
                FloatPointer floats = new FloatPointer(2 + 256 + 1);
                ByteScaler scaler = library.byteScaler(256, factor)) {
            for (int value = 0; value < 256; value++) {
                bytes.put(3 + value, (byte) value);
            }
            floats.put(1, -1).put(2 + 256, -2);

            scaler.run(bytes.position(3), floats.position(2));

            floats.position(0);
            for (int value = 0; value < 256; value++) {
                assertThat(floats.get(2 + value)).isEqualTo(value * factor);
            }
            assertThat(floats.get(1)).as("before").isEqualTo(-1);
            assertThat(floats.get(2 + 256)).as("after").isEqualTo(-2);
            bytes.position(0);
        }
    }

    @Test
    void oneLibraryIsChosenOnce() {
        assertThat(Kernels.fastest()).isSameAs(Kernels.fastest());
        assertThat(Kernels.fastest().name()).isIn("oneDNN", "OpenBLAS");
    }

    /** One product of random numbers, with rows that are longer than what is multiplied. */
    private static final class Product {
        private final int m;
        private final int n;
        private final int k;
        private final boolean transposeA;
        private final boolean transposeB;
        private final int aStride;
        private final int bStride;
        private final int cStride;
        private final float[] a;
        private final float[] b;
        private final float[] c;

        Product(int[] size, boolean transposeA, boolean transposeB) {
            m = size[0];
            n = size[1];
            k = size[2];
            this.transposeA = transposeA;
            this.transposeB = transposeB;
            aStride = (transposeA ? m : k) + PADDING;
            bStride = (transposeB ? k : n) + PADDING;
            cStride = n + PADDING;
            Random random = new Random(1);
            a = numbers(random, (transposeA ? k : m) * aStride);
            b = numbers(random, (transposeB ? n : k) * bStride);
            c = numbers(random, m * cStride);
        }

        private static float[] numbers(Random random, int length) {
            float[] numbers = new float[length];
            for (int i = 0; i < length; i++) {
                numbers[i] = random.nextFloat() - 0.5f;
            }
            return numbers;
        }

        float[] multiply(Kernels library, float alpha, float beta) {
            try (FloatPointer left = new FloatPointer(a);
                    FloatPointer right = new FloatPointer(b);
                    FloatPointer result = new FloatPointer(c)) {
                library.multiply(
                        transposeA, transposeB, m, n, k, alpha, left, aStride, right, bStride, beta, result, cStride);
                float[] values = new float[c.length];
                result.get(values);
                return values;
            }
        }

        void check(Kernels library, float alpha, float beta) {
            float[] actual = multiply(library, alpha, beta);
            float[] expected = new float[c.length];
            float[] tolerance = new float[c.length];
            for (int row = 0; row < m; row++) {
                for (int column = 0; column < cStride; column++) {
                    int at = row * cStride + column;
                    expected[at] = column < n ? (float) expected(row, column, alpha, beta) : c[at];
                }
            }
            Arrays.fill(tolerance, 1e-6f * k + 1e-6f);
            for (int at = 0; at < expected.length; at++) {
                assertThat(Math.abs(actual[at] - expected[at]) <= tolerance[at] || bothNaN(actual[at], expected[at]))
                        .as("%s, [%d, %d, %d], element %d", library.name(), m, n, k, at)
                        .isTrue();
            }
        }

        private static boolean bothNaN(float first, float second) {
            return Float.isNaN(first) && Float.isNaN(second);
        }

        private double expected(int row, int column, float alpha, float beta) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                double left = transposeA ? a[i * aStride + row] : a[row * aStride + i];
                double right = transposeB ? b[column * bStride + i] : b[i * bStride + column];
                sum += left * right;
            }
            return alpha * sum + (beta == 0 ? 0 : beta * c[row * cStride + column]);
        }
    }
}

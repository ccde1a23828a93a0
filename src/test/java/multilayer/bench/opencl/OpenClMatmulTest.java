package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.MatmulBackend.Product;
import multilayer.bench.matmul.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The products of a real driver, against products in float64. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClMatmulTest {

    private final List<MatmulBackend> opened = new ArrayList<>();

    @BeforeAll
    void open() throws Exception {
        opened.add(OpenClMatmul.open(Pocl.index(), true));
    }

    @AfterAll
    void close() {
        opened.forEach(MatmulBackend::close);
    }

    private MatmulBackend backend() {
        return opened.get(0);
    }

    @Test
    void aCpuIsToldAsAStandIn() {
        Device device = backend().device();

        assertThat(device.kind()).isEqualTo(Kind.GPU);
        assertThat(device.standIn()).isTrue();
        assertThat(device.driver()).startsWith("Portable Computing Language");
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "7,7,7", "33,33,33", "64,64,64", "65,65,65", "100,37,129", "129,1,3", "1,300,17", "256,256,256"
    })
    void everyVariantComputesTheProduct(int m, int k, int n) {
        Reference reference = Reference.of(new Shape(m, k, n));
        try (Product product = backend().prepare(reference.shape(), reference.a(), reference.b())) {
            for (int variant = 0; variant < product.variants(); variant++) {
                product.choose(variant);
                product.enqueue();
                product.finish();

                assertThat(reference.agreesWith(product.result()))
                        .as(product.variant(variant))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024", "1025"})
    void aLargeProductIsRightToo(int size) {
        Reference reference = Reference.of(Shape.square(size));
        try (Product product = backend().prepare(reference.shape(), reference.a(), reference.b())) {
            product.choose(product.variants() - 1);
            product.roundTrip();

            assertThat(reference.agreesWith(product.result())).isTrue();
        }
    }

    @Test
    void variantsAreNamedAfterTheirTiles() {
        try (Product product = backend().prepare(new Shape(1, 1, 1), new double[] {2}, new double[] {3})) {
            List<String> names = new ArrayList<>();
            for (int variant = 0; variant < product.variants(); variant++) {
                names.add(product.variant(variant));
            }

            // The driver's limits are far above all of them.
            assertThat(names).containsExactly("16x16x16", "32x32x8", "32x32x16", "64x64x16", "128x128x8");
        }
    }

    @Test
    void theWayThereAndBackComputesTheProductToo() {
        Reference reference = Reference.of(new Shape(35, 20, 50));
        try (Product product = backend().prepare(reference.shape(), reference.a(), reference.b())) {
            product.roundTrip();

            assertThat(reference.agreesWith(product.result())).isTrue();
        }
    }

    @Test
    void aVariantThatHasNotComputedHasNoResult() {
        try (Product product = backend().prepare(new Shape(1, 1, 1), new double[] {2}, new double[] {3})) {
            product.roundTrip();
            assertThat(product.result()).containsExactly(6);

            product.choose(1);

            assertThat(product.result()).containsExactly(Double.NaN);
        }
    }

    @Test
    void productsDoNotDisturbEachOther() {
        try (Product six = backend().prepare(new Shape(1, 1, 1), new double[] {2}, new double[] {3});
                Product eleven = backend().prepare(new Shape(1, 2, 1), new double[] {1, 2}, new double[] {3, 4})) {
            six.enqueue();
            eleven.enqueue();
            six.finish();

            assertThat(six.result()).containsExactly(6);
            assertThat(eleven.result()).containsExactly(11);
        }
    }

    @Test
    void aMatrixOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> backend().prepare(new Shape(2, 3, 4), new double[5], new double[12]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix must have 6 elements: 5");
    }

    @Test
    void aCallThatFailsIsToldWithItsCode() throws Exception {
        try (Session session = new Session(Pocl.device())) {
            assertThatThrownBy(() -> session.allocate(0))
                    .isInstanceOf(OpenClException.class)
                    .hasMessage("clCreateBuffer of 0 bytes: CL_INVALID_BUFFER_SIZE (-61)");
        }
    }

    @Test
    void aKernelThatDoesNotBuildIsToldInTheCompilersWords() throws Exception {
        OpenClDevice device = Pocl.device();

        assertThatThrownBy(() -> new OpenClMatmul(device, "__kernel void sgemm() { nonsense; }", Tile.CATALOG))
                .isInstanceOf(OpenClException.class)
                .hasMessageStartingWith("clBuildProgram: CL_BUILD_PROGRAM_FAILURE (-11): ")
                .hasMessageContaining("nonsense");
    }
}

package multilayer.bench.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Shape;
import org.junit.jupiter.api.Test;

class ArithmeticIntensityTest {

    @Test
    void aSquareProductHasASixthOfItsSizeInFloat32() {
        // 2·1024³ / (3·1024²·4) = 1024 / 6
        assertThat(ArithmeticIntensity.of(Shape.square(1_024), ElementType.FLOAT32))
                .isEqualTo(1_024 / 6.0);
    }

    @Test
    void float64HasHalfOfThat() {
        assertThat(ArithmeticIntensity.of(Shape.square(1_024), ElementType.FLOAT64))
                .isEqualTo(1_024 / 12.0);
    }

    @Test
    void everyMatrixOfARectangularProductIsMovedOnce() {
        // 2·2·3·4 = 48 operations; 6 + 12 + 8 = 26 elements of 4 bytes
        assertThat(ArithmeticIntensity.of(new Shape(2, 3, 4), ElementType.FLOAT32))
                .isEqualTo(48 / 104.0);
    }

    @Test
    void severalProductsTogetherAreAllOperationsOverAllBytes() {
        // 48 + 16 operations; 104 + 48 bytes
        assertThat(ArithmeticIntensity.of(List.of(new Shape(2, 3, 4), Shape.square(2)), ElementType.FLOAT32))
                .isEqualTo(64 / 152.0);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThatThrownBy(() -> ArithmeticIntensity.of(List.of(), ElementType.FLOAT32))
                .hasMessage("there is no product");
    }
}

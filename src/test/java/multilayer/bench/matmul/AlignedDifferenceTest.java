package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "1024, FLOAT32, true",
        "1032, FLOAT32, false",
        "1032, FLOAT64, true",
        "1028, FLOAT64, false",
        "1025, FLOAT64, false",
        "1040, FLOAT32, true"
    })
    void aRowIsAlignedWhenItFillsLinesOfSixtyFourBytes(int size, ElementType type, boolean aligned) {
        assertThat(AlignedDifference.isAligned(Shape.square(size), type)).isEqualTo(aligned);
    }

    @Test
    void theNumberOfRowsDoesNotMatter() {
        assertThat(AlignedDifference.isAligned(new Shape(3, 16, 32), ElementType.FLOAT32))
                .isTrue();
        assertThat(AlignedDifference.isAligned(new Shape(16, 3, 32), ElementType.FLOAT32))
                .isFalse();
        assertThat(AlignedDifference.isAligned(new Shape(16, 32, 3), ElementType.FLOAT32))
                .isFalse();
    }

    @Test
    void eachMisalignedSizeStandsBesideTheNearestAlignedOne() {
        Measurement at1024 = Figures.of(Figures.BLAS, 1024, Timing.RESIDENT, 99, 100, 101);
        Measurement at1040 = Figures.of(Figures.BLAS, 1040, Timing.RESIDENT, 109, 110, 111);
        Measurement at1025 = Figures.of(Figures.BLAS, 1025, Timing.RESIDENT, 79, 80, 81);
        Measurement at1037 = Figures.of(Figures.BLAS, 1037, Timing.RESIDENT, 108, 109, 110);

        List<AlignedDifference> differences = AlignedDifference.of(List.of(at1024, at1025, at1037, at1040));

        assertThat(differences)
                .containsExactly(new AlignedDifference(at1024, at1025), new AlignedDifference(at1040, at1037));
        assertThat(differences.get(0).gigaflopsPerSecond()).isCloseTo(-20, within(1e-9));
        assertThat(differences.get(0).share()).isCloseTo(-0.2, within(1e-9));
        assertThat(differences.get(0).isMoreThanNoise()).isTrue();
        assertThat(differences.get(1).isMoreThanNoise()).isFalse();
    }

    @Test
    void moreThanNoiseMayAlsoBeFaster() {
        Measurement aligned = Figures.of(Figures.BLAS, 1024, Timing.RESIDENT, 99, 100, 101);
        Measurement faster = Figures.of(Figures.BLAS, 1025, Timing.RESIDENT, 102, 103, 104);

        assertThat(new AlignedDifference(aligned, faster).isMoreThanNoise()).isTrue();
    }

    @Test
    void anotherWayOrAFarSizeOrAWrongWayIsNotCompared() {
        assertThat(AlignedDifference.of(List.of(
                        Figures.of(Figures.BLAS, 512, Timing.RESIDENT, 100),
                        Figures.of(Figures.BLAS_FLOAT64, 1024, Timing.RESIDENT, 100),
                        Figures.of(Figures.BLAS, 1024, Timing.WITHOUT_WARM_UP, 100),
                        Figures.of(Figures.BLAS, 1025, Timing.RESIDENT, 100),
                        Figures.of(Figures.BLAS, 1025, Timing.WITHOUT_WARM_UP, 100))))
                .isEmpty();
    }
}

package multilayer.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DropPositionTest {

    @Test
    void theGapIsAboveTheFirstCardWhoseMiddleIsBelowThePointer() {
        List<Double> middles = List.of(100.0, 300.0, 500.0);

        assertThat(DropPosition.gap(-50, middles)).isZero();
        assertThat(DropPosition.gap(99, middles)).isZero();
        assertThat(DropPosition.gap(101, middles)).isEqualTo(1);
        assertThat(DropPosition.gap(499, middles)).isEqualTo(2);
        assertThat(DropPosition.gap(5_000, middles)).isEqualTo(3);
    }
}

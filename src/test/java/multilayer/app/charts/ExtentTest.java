package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void theFirstStepsSpikeDoesNotCount() {
        double[] loss = constant(1_000, 0.5);
        loss[0] = 40;
        loss[1] = 20;
        assertThat(Extent.of(curve(Stroke.STEPS, loss), Scale.LINEAR)).isEqualTo(new Extent(0.5, 0.5));
    }

    @Test
    void aDivergenceAtTheEndIsNeverHidden() {
        double[] loss = constant(1_000, 0.5);
        for (int step = 995; step < 1_000; step++) {
            loss[step] = 100;
        }
        assertThat(Extent.of(curve(Stroke.STEPS, loss), Scale.LINEAR).highest()).isEqualTo(100);
    }

    @Test
    void everyEpochCountsUnlessItIsNoNumber() {
        assertThat(Extent.of(curve(Stroke.EPOCHS, 0.9, 0.2, Double.NaN, 3), Scale.LINEAR))
                .isEqualTo(new Extent(0.2, 3));
    }

    @Test
    void whatALogarithmicAxisCannotShowDoesNotCount() {
        assertThat(Extent.of(curve(Stroke.EPOCHS, 0, 0.5), Scale.LOGARITHMIC)).isEqualTo(new Extent(0.5, 0.5));
        assertThat(Extent.of(curve(Stroke.EPOCHS, 0), Scale.LOGARITHMIC)).isEqualTo(Extent.NONE);
    }

    private static double[] constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    private static Curve curve(Stroke stroke, double... values) {
        double[] x = new double[values.length];
        Arrays.setAll(x, index -> index);
        return new Curve("run 1", "train", Split.TRAIN, stroke, false, Points.of(x, values));
    }
}

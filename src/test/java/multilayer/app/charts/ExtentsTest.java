package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class ExtentsTest {

    private final List<Double> values = new ArrayList<>();
    private final Extents extents = new Extents();

    @Test
    void anEpochThatCameBetweenTwoLooksCountsThoughItIsNotTheLast() {
        Curve curve = curve(Stroke.EPOCHS);
        add(100, 0.5);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0.5, 0.5));
        add(1, 0.9);
        add(1, 0.5);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0.5, 0.9));
    }

    @Test
    void stepsThatDivergeCountAtOnce() {
        Curve curve = curve(Stroke.STEPS);
        add(1_000, 0.5);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0.5, 0.5));
        add(5, 100);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0.5, 100));
    }

    @Test
    void aCurveThatGrewByATwentiethIsLookedAtAsAWhole() {
        Curve curve = curve(Stroke.STEPS);
        add(1_000, 0.5);
        extents.of(curve, Scale.LINEAR);
        add(5, 100);
        add(1_000, 0.5);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0.5, 0.5));
    }

    @Test
    void anotherScaleIsAnotherQuestion() {
        Curve curve = curve(Stroke.EPOCHS);
        add(1, 0);
        add(1, 0.5);
        assertThat(extents.of(curve, Scale.LINEAR)).isEqualTo(new Extent(0, 0.5));
        assertThat(extents.of(curve, Scale.LOGARITHMIC)).isEqualTo(new Extent(0.5, 0.5));
    }

    private void add(int times, double value) {
        for (int time = 0; time < times; time++) {
            values.add(value);
        }
    }

    private Curve curve(Stroke stroke) {
        return new Curve("run 1", "train", Split.TRAIN, stroke, false, new Points() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public double x(int index) {
                return index;
            }

            @Override
            public double y(int index) {
                return values.get(index);
            }
        });
    }
}

package multilayer.app.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilayer.app.model.sweep.ParallelModel.Line;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParallelModelTest {

    private static final SweepAxis RATE = SweepAxis.ofNumbers("Learning rate", Scale.LOGARITHMIC, 0.001, 0.1);
    private static final SweepAxis ACTIVATION = SweepAxis.ofChoices("Activation", List.of("ReLU", "tanh", "GELU"));

    private final ParallelModel model = new ParallelModel();

    @BeforeEach
    void showThreeTrials() {
        model.show(
                List.of(RATE, ACTIVATION),
                List.of(line(1, 0.001, 0), line(2, 0.01, 1), line(3, 0.1, 2), new Line(4, List.of(0.5, Double.NaN))));
    }

    @Test
    void valuesStandWhereTheirScalePutsThem() {
        assertThat(RATE.share(0.01)).isCloseTo(0.5, within(1e-12));
        assertThat(RATE.share(5)).isEqualTo(1);
        assertThat(RATE.share(Double.NaN)).isNaN();
        assertThat(ACTIVATION.share(1)).isEqualTo(0.5);
        assertThat(SweepAxis.ofChoices("Only", List.of("one")).share(0)).isEqualTo(0.5);
        assertThat(ACTIVATION.ticks().stream().map(Tick::label)).containsExactly("ReLU", "tanh", "GELU");
    }

    @Test
    void withoutABrushAllAreChosen() {
        assertThat(model.chosen()).isEqualTo(4);
    }

    @Test
    void aTrialMustPassThroughEveryBrush() {
        model.brush(0, Brush.between(0.6, 0.2));
        assertThat(chosen()).containsExactly(2, 4);
        model.brush(1, new Brush(0.5, 1));
        assertThat(chosen())
                .as("one that has no value there passes through nothing")
                .containsExactly(2);
        model.clear(0);
        assertThat(chosen()).containsExactly(2, 3);
        model.clearAll();
        assertThat(model.chosen()).isEqualTo(4);
    }

    @Test
    void aBrushStaysWhileTrialsArriveAndGoesWithTheAxes() {
        model.brush(0, new Brush(0, 0.1));
        model.show(List.of(RATE, ACTIVATION), List.of(line(1, 0.001, 0), line(5, 0.001, 2)));
        assertThat(chosen()).containsExactly(1, 5);
        model.show(List.of(ACTIVATION), List.of());
        assertThat(model.isBrushed()).isFalse();
    }

    @Test
    void theKeyboardMakesMovesAndStretchesABrush() {
        model.move(0, 1);
        assertThat(model.brush(0)).hasValue(new Brush(0.75, 1));
        model.move(0, 1);
        assertThat(model.brush(0)).as("at the end").hasValue(new Brush(0.75, 1));
        model.move(0, -1);
        assertThat(model.brush(0).orElseThrow().from()).isCloseTo(0.7, within(1e-12));
        model.stretch(0, -1);
        assertThat(model.brush(0).orElseThrow().to()).isCloseTo(0.9, within(1e-12));
        model.stretch(1, 1);
        assertThat(model.brush(1)).as("nothing to stretch").isEmpty();
        model.move(1, -1);
        assertThat(model.brush(1)).hasValue(new Brush(0, 0.25));
    }

    @Test
    void eachChangeIsToldOnce() {
        long before = model.revisionProperty().get();
        model.brush(0, new Brush(0, 1));
        model.clear(1);
        model.clearAll();
        model.clearAll();
        assertThat(model.revisionProperty().get()).isEqualTo(before + 2);
    }

    @Test
    void aBrushLiesWithinItsAxis() {
        assertThat(Brush.between(-0.5, 2)).isEqualTo(new Brush(0, 1));
        assertThatThrownBy(() -> new Brush(0.5, 0.4)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> chosen() {
        return model.lines().stream().filter(model::isChosen).map(Line::trial).toList();
    }

    private static Line line(int trial, double rate, int activation) {
        return new Line(trial, List.of(RATE.share(rate), ACTIVATION.share(activation)));
    }
}

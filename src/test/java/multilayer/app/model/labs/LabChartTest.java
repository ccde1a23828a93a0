package multilayer.app.model.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabChart.Curve;
import multilayer.app.model.labs.LabChart.Place;
import multilayer.app.service.ScriptedLab;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.Labs;
import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class LabChartTest {

    private final LabsModel labs = new LabsModel(new TrainingModel(), new CoreWork());

    private LabChart empty(Labs lab) {
        return LabChart.of(labs.lab(lab).orElseThrow().knownProperty().get().result());
    }

    private LabChart whole(Labs lab) throws Exception {
        LabModel model = labs.lab(lab).orElseThrow();
        new ScriptedLab(1000)
                .prepare(model.plan(), model.memory(), new LabListener() {})
                .run();
        model.refresh();
        return empty(lab);
    }

    @Test
    void theAxisShowsAllPlacesBeforeThereAreAnyPoints() {
        LabChart chart = empty(Labs.HIDDEN_UNITS);
        assertThat(chart.places()).extracting(Place::label).containsExactly("32", "64", "128", "256", "512", "1024");
        assertThat(chart.curves()).singleElement().satisfies(curve -> assertThat(curve.points())
                .isEmpty());
        assertThat(chart.values()).isEmpty();
        assertThat(chart.hasPublished()).as("it would give the answer away").isFalse();
    }

    @Test
    void powersOfTwoStandAtEqualDistancesOnALogarithmicAxis() throws Exception {
        LabChart chart = whole(Labs.HIDDEN_UNITS);
        for (int index = 1; index < 6; index++) {
            double step = chart.places().get(index).share()
                    - chart.places().get(index - 1).share();
            assertThat(step).isCloseTo(1.0 / 6, within(1e-9));
        }
        LabPoint last = chart.curves().get(0).points().get(5);
        assertThat(chart.share(last.setting())).isCloseTo(11.0 / 12, within(1e-9));
        assertThat(chart.hasPublished()).isTrue();
        assertThat(chart.values()).contains(0.8437, last.mean() + last.sd());
        assertThat(chart.upScale()).isEqualTo(Scale.LINEAR);
    }

    @Test
    void namedThingsStandSideBySideByTheirNames() {
        LabChart chart = empty(Labs.ACTIVATIONS);
        assertThat(chart.places()).extracting(Place::label).contains("ReLU", "GELU");
        assertThat(chart.places().get(0).share()).isCloseTo(0.5 / chart.places().size(), within(1e-9));
    }

    @Test
    void eachSeriesIsACurve() throws Exception {
        LabChart chart = whole(Labs.BOTTLENECK);
        assertThat(chart.curves()).extracting(Curve::name).containsExactly("With batch norm", "Without batch norm");
        assertThat(chart.curves()).allMatch(curve -> curve.points().size() == 6);
        assertThat(chart.places()).hasSize(6);
    }

    @Test
    void timesHaveALogarithmicAxis() {
        assertThat(empty(Labs.FRAMEWORK_VS_SCRATCH).upScale()).isEqualTo(Scale.LOGARITHMIC);
    }
}

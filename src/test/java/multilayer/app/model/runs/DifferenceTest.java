package multilayer.app.model.runs;

import static multilayer.app.model.runs.KeptRuns.details;
import static multilayer.app.model.runs.KeptRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.app.model.runs.Difference.Line;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.store.runs.RunDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTest {

    private static final Experiment BASELINE = Preset.BASELINE.experiment();

    @Test
    void runsOfTheSameSettingsDifferInNothing() {
        Difference none = Difference.of(List.of(details(run(1, "a"), BASELINE), details(run(2, "b"), BASELINE)));
        assertThat(none.lines()).isEmpty();
        assertThat(none.names()).containsExactly("a", "b");
    }

    @Test
    void onlyWhatDiffersIsTold() {
        Experiment other = BASELINE.withTraining(
                BASELINE.training().withLearningRate(0.1).withSchedule(LearningRateSchedule.of(Shape.STEP)));
        assertThat(between(BASELINE, other))
                .containsExactly(
                        new Line("Learning rate", List.of("0.05", "0.1")),
                        new Line("Schedule", List.of("Constant", "Step")),
                        new Line("Factor", List.of("\u2013", "0.5")),
                        new Line("Every epochs", List.of("\u2013", "5")));
    }

    @Test
    void aLayerMoreIsTheShapeAndTheLayersSettings() {
        HiddenBlock first = BASELINE.network().hidden().get(0);
        Experiment deeper = BASELINE.withNetwork(BASELINE.network().withHidden(List.of(first, HiddenBlock.relu(64))));
        assertThat(between(BASELINE, deeper))
                .contains(
                        new Line("Network", List.of("784-256-10", "784-256-64-10")),
                        new Line("Units of layer 2", List.of("\u2013", "64")),
                        new Line("Batch norm of layer 2", List.of("\u2013", "off")))
                .noneMatch(line -> line.label().endsWith("layer 1"));
    }

    @Test
    void asManyOtherEditedLabelsAreADifference() {
        assertThat(between(
                        BASELINE.withLabels(LabelEdits.NONE.exclude(7)),
                        BASELINE.withLabels(LabelEdits.NONE.exclude(8))))
                .singleElement()
                .satisfies(line -> assertThat(line.label()).isEqualTo("Edited labels"));
    }

    @Test
    void whatWasMovedIsADifference() {
        ControlChange rate = new ControlChange(300, ControlChange.Setting.LEARNING_RATE, -1, 0.01);
        ControlChange dropout = new ControlChange(400, ControlChange.Setting.DROPOUT_RATE, 0, 0.5);
        RunDetails moved = details(run(2, "b"), BASELINE, null, List.of(rate, dropout), List.of());
        assertThat(Difference.of(List.of(details(run(1, "a"), BASELINE), moved)).lines())
                .containsExactly(new Line(
                        "Moved while it trained",
                        List.of("\u2013", "learning rate 0.01 from step 300; dropout of layer 1 0.5 from step 400")));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void noLabelComesTwice(Preset preset) {
        assertThat(SettingLines.of(preset.experiment()))
                .extracting(SettingLine::label)
                .doesNotHaveDuplicates();
    }

    private static List<Line> between(Experiment first, Experiment second) {
        return Difference.of(List.of(details(run(1, "a"), first), details(run(2, "b"), second)))
                .lines();
    }
}

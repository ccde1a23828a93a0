package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Initializer.Scheme;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

    private static ExperimentModel network(HiddenBlock... blocks) {
        var experiment = Preset.BASELINE.experiment();
        return new ExperimentModel(experiment.withNetwork(experiment.network().withHidden(List.of(blocks))));
    }

    private static List<Advice> advice(ExperimentModel model, int index) {
        Draft draft = model.draftProperty().get();
        return Advice.of(draft, draft.blocks().get(index).id());
    }

    private static List<Advice.Kind> kinds(HiddenBlock... blocks) {
        return advice(network(blocks), blocks.length - 1).stream()
                .map(Advice::kind)
                .toList();
    }

    private static HiddenBlock block(Activation activation, Scheme scheme, boolean batchNorm) {
        return new HiddenBlock(64, Initializer.of(scheme), batchNorm, activation, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, HE_NORMAL",
        "LEAKY_RELU, HE_UNIFORM",
        "ELU, HE_NORMAL",
        "GELU, HE_NORMAL",
        "SILU, HE_NORMAL",
        "TANH, GLOROT_UNIFORM",
        "SIGMOID, GLOROT_NORMAL",
        "SELU, LECUN_NORMAL",
        "IDENTITY, GLOROT_NORMAL",
        "RELU, NORMAL"
    })
    void aFittingStartNeedsNoAdvice(Activation activation, Scheme scheme) {
        assertThat(kinds(block(activation, scheme, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "LEAKY_RELU", "ELU", "GELU", "SILU"})
    void rectifiersWantHe(Activation activation) {
        assertThat(kinds(block(activation, Scheme.GLOROT_UNIFORM, false)))
                .containsExactly(Advice.Kind.RECTIFIER_INITIALIZER);
        assertThat(kinds(block(activation, Scheme.LECUN_NORMAL, false)))
                .containsExactly(Advice.Kind.RECTIFIER_INITIALIZER);
    }

    @Test
    void batchNormMakesTheScaleOfTheStartUnimportant() {
        assertThat(kinds(block(Activation.RELU, Scheme.GLOROT_UNIFORM, true))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TANH", "SIGMOID"})
    void saturatingActivationsWantGlorot(Activation activation) {
        assertThat(kinds(block(activation, Scheme.HE_NORMAL, false)))
                .containsExactly(Advice.Kind.SATURATING_INITIALIZER);
    }

    @Test
    void seluWantsLeCunNormalAndNoBatchNorm() {
        ExperimentModel model = network(block(Activation.SELU, Scheme.HE_NORMAL, true));
        assertThat(advice(model, 0).stream().map(Advice::kind))
                .containsExactly(Advice.Kind.SELU_INITIALIZER, Advice.Kind.SELU_BATCH_NORM);

        for (Advice each : advice(model, 0)) {
            assertThat(each.remedy()).isNotNull();
            each.remedy().apply(model);
        }

        assertThat(model.experimentProperty().get().network().hidden())
                .containsExactly(block(Activation.SELU, Scheme.LECUN_NORMAL, false));
        assertThat(advice(model, 0)).isEmpty();
        assertThat(model.undoNameProperty().get()).isEqualTo("Change batch norm");
    }

    @ParameterizedTest
    @EnumSource
    void zerosKeepUnitsEqualWhateverTheActivation(Activation activation) {
        ExperimentModel model = network(block(activation, Scheme.ZEROS, false));
        assertThat(advice(model, 0).stream().map(Advice::kind)).containsExactly(Advice.Kind.ZEROS);

        Advice.Remedy<?> remedy = advice(model, 0).get(0).remedy();
        assertThat(remedy).isNotNull();
        remedy.apply(model);
        assertThat(advice(model, 0)).isEmpty();
    }

    @Test
    void fewerUnitsThanClassesAreABottleneck() {
        assertThat(kinds(HiddenBlock.relu(1))).containsExactly(Advice.Kind.ONE_UNIT);
        assertThat(kinds(HiddenBlock.relu(9))).containsExactly(Advice.Kind.NARROW);
        assertThat(kinds(HiddenBlock.relu(10))).isEmpty();
        assertThat(advice(network(HiddenBlock.relu(9)), 0).get(0).sentence()).startsWith("9 units for 10 classes");
    }

    @Test
    void theChaptersStartVanishesInADeepNetworkOnly() {
        HiddenBlock chapter = block(Activation.RELU, Scheme.NORMAL, false);
        assertThat(kinds(chapter, chapter)).isEmpty();
        assertThat(kinds(chapter, chapter, chapter)).containsExactly(Advice.Kind.VANISHING);
        assertThat(advice(network(chapter, chapter, chapter), 2).get(0).sentence())
                .startsWith("\u03c3 = 0.01 leaves about 6 % of the signal");
    }

    @Test
    void highDropoutBehindBatchNormIsQuestioned() {
        HiddenBlock block = block(Activation.RELU, Scheme.HE_NORMAL, true);
        assertThat(kinds(block.withDropoutRate(0.5))).containsExactly(Advice.Kind.DROPOUT_AND_BATCH_NORM);
        assertThat(kinds(block.withDropoutRate(0.45))).isEmpty();
    }
}

package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.app.model.Evaluation;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleDetails.Move;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.InputGradient;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.engine.train.WeightHistory;
import org.junit.jupiter.api.Test;

class EngineExplanationTest {

    private static final TrainTest DATA = LearnableData.of(40, 5);
    private static final NetworkSpec SPEC = new NetworkSpec(
            LearnableData.FEATURES, List.of(HiddenBlock.relu(8)), LearnableData.CLASSES, Initializer.HE_NORMAL);

    private final NativeLibraries libraries = new NativeLibraries();
    private final WeightHistory history = new WeightHistory(1 << 20);
    private final RunWeights run = new RunWeights(
            new Experiment(
                    "learnable",
                    SPEC,
                    TrainingConfig.plain(0.1, new OptimizerSpec.Sgd(0, false, 0), 8, 3, Validation.lastRows(0.25), 1)),
            history);
    private final EngineExplanation explanation = new EngineExplanation(new PartedData(name -> DATA), libraries);

    @Test
    void tellsHowTheAnswerMovedOverTheEpochsThatAreKept() throws Exception {
        keep(1);
        keep(2);
        OpenedSample sample = open(Split.VALIDATION, 2, 3);
        SampleDetails details = explanation.explain(sample);
        assertThat(details.moves()).extracting(Move::epoch).containsExactly(1, 2);
        assertThat(details.moves().get(1).predictedClass()).isCloseTo(sample.confidence(), within(1e-6));
        keep(3);
        OpenedSample later = open(Split.VALIDATION, 3, 3);
        SampleDetails next = explanation.explain(later);
        assertThat(next.moves()).extracting(Move::epoch).containsExactly(1, 2, 3);
        assertThat(next.moves().get(2).predictedClass()).isCloseTo(later.confidence(), within(1e-6));
    }

    @Test
    void theNearestImagesAreThoseThatTrainedAndNeverTheImageItself() throws Exception {
        keep(1);
        SampleDetails held = explanation.explain(open(Split.VALIDATION, 1, 0));
        assertThat(held.nearest()).hasSize(6).allSatisfy(image -> assertThat(image.row())
                .isLessThan(30));
        SampleDetails trained = explanation.explain(open(Split.TRAIN, 1, 7));
        assertThat(trained.nearest()).hasSize(6).noneSatisfy(image -> assertThat(image.row())
                .isEqualTo(7));
    }

    @Test
    void theGradientIsThatOfTheAnswerAfterTheEpochLookedAt() throws Exception {
        keep(1);
        keep(2);
        OpenedSample sample = open(Split.TEST, 1, 4);
        float[] image = new float[LearnableData.FEATURES];
        DATA.test().gather(4, image, 0);
        assertThat(explanation.explain(sample).gradient())
                .containsExactly(
                        new InputGradient(SPEC, history.upTo(1).orElseThrow().tensors()).of(image, sample.predicted()));
    }

    private void keep(int epoch) {
        try (Network network = Network.create(SPEC, epoch)) {
            history.add(epoch, network);
        }
    }

    private OpenedSample open(Split split, int epoch, int sample) throws InterruptedException {
        libraries.windowIsDrawn();
        Evaluation evaluation =
                new EngineEvaluation(new PartedData(name -> DATA), libraries).evaluate(run, epoch, split);
        assertThat(IntStream.range(0, evaluation.predictions().size())).contains(sample);
        return new OpenedSample(evaluation, sample);
    }
}

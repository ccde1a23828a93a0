package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineEvaluationTest {

    private static final List<String> CLASSES = List.of("a", "b");

    /** Twenty images of two pixels to learn from, five for the exam. */
    private static final TrainTest DATA = new TrainTest(dataset("train", 20), dataset("test", 5));

    private final NativeLibraries libraries = new NativeLibraries();
    private final EngineEvaluation engine = new EngineEvaluation(new PartedData(name -> DATA), libraries);

    private static Dataset dataset(String name, int size) {
        byte[] pixels = new byte[2 * size];
        byte[] labels = new byte[size];
        for (int row = 0; row < size; row++) {
            pixels[2 * row + row % 2] = (byte) 255;
            labels[row] = (byte) (row % 2);
        }
        return new Dataset(name, 1, 2, pixels, labels, CLASSES);
    }

    @BeforeEach
    void openWindow() {
        libraries.windowIsDrawn();
    }

    @Test
    void eachSplitIsThatOfTheRun() throws InterruptedException {
        RunWeights run = run(Validation.lastRows(0.25));
        Evaluation validation = engine.evaluate(run, 1, Split.VALIDATION);
        assertThat(validation.predictions().size()).isEqualTo(5);
        assertThat(validation.predictions().row(0)).isEqualTo(15);
        assertThat(engine.evaluate(run, 1, Split.TRAIN).predictions().size()).isEqualTo(15);
        Evaluation test = engine.evaluate(run, 1, Split.TEST);
        assertThat(test.predictions().size()).isEqualTo(5);
        assertThat(test.images()).isSameAs(DATA.test());
    }

    @Test
    void aRunThatValidatesOnTheTestSetShowsItsImages() throws InterruptedException {
        assertThat(engine.evaluate(run(Validation.TEST), 1, Split.VALIDATION).images())
                .isSameAs(DATA.test());
    }

    @Test
    void theAnswersAreThoseOfTheEpochThatIsAskedFor() throws InterruptedException {
        RunWeights run = run(Validation.NONE);
        double first = engine.evaluate(run, 1, Split.TRAIN).predictions().loss(0);
        double second = engine.evaluate(run, 2, Split.TRAIN).predictions().loss(0);
        assertThat(first).isNotEqualTo(second);
        assertThat(engine.evaluate(run, 1, Split.TRAIN).predictions().loss(0)).isEqualTo(first);
    }

    @Test
    void anEpochThatIsNoLongerKeptIsAnsweredByTheOneBeforeAndSaysSo() throws InterruptedException {
        assertThat(engine.evaluate(run(Validation.NONE), 7, Split.TRAIN).epoch())
                .isEqualTo(2);
    }

    @Test
    void anImageOfOnesOwnIsAnsweredLikeThatOfTheDataSet() throws InterruptedException {
        RunWeights run = run(Validation.NONE);
        SketchAnswer answer = engine.answer(run, 2, new byte[] {(byte) 255, 0});
        Evaluation all = engine.evaluate(run, 2, Split.TRAIN);
        assertThat(answer.classNames()).isEqualTo(CLASSES);
        assertThat(answer.probabilities().get(0)).isCloseTo(all.predictions().probability(0, 0), within(1e-6));
    }

    private static RunWeights run(Validation validation) {
        NetworkSpec spec = new NetworkSpec(2, List.of(HiddenBlock.relu(3)), 2, Initializer.HE_NORMAL);
        Experiment baseline = Preset.BASELINE.experiment();
        WeightHistory history = new WeightHistory(1_000);
        for (int epoch = 1; epoch <= 2; epoch++) {
            try (Network network = Network.create(spec, epoch)) {
                history.add(epoch, network);
            }
        }
        return new RunWeights(
                new Experiment("fashion-mnist", spec, baseline.training().withValidation(validation)), history);
    }
}

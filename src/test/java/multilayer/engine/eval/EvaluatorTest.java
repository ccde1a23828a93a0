package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final TrainTest DATA = LearnableData.of(1_100, 10);

    @Test
    void everySampleWeighsTheSameAcrossBatches() {
        NetworkSpec spec = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(8)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        try (Network network = Network.create(spec, 1);
                WorkerPool pool = new WorkerPool(2, 2);
                Evaluator evaluator = new Evaluator(network, pool)) {
            double lossSum = 0;
            double correct = 0;
            for (int row = 0; row < 1_100; row++) {
                Metrics one = evaluator.evaluate(DATA.train(), new int[] {row}, Split.TRAIN);
                lossSum += one.loss();
                correct += one.accuracy();
            }
            Metrics all = Evaluator.evaluate(network, DATA.train(), Split.TRAIN);
            assertThat(all.samples()).isEqualTo(1_100);
            assertThat(all.loss()).isCloseTo(lossSum / 1_100, within(1e-6));
            assertThat(all.accuracy()).isCloseTo(correct / 1_100, within(1e-12));
        }
    }

    @Test
    void answersAddUpToTheMetricsOfTheSameSamples() {
        NetworkSpec spec = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(8)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        int[] rows = IntStream.range(100, 1_100).toArray();
        try (Network network = Network.create(spec, 1);
                WorkerPool pool = new WorkerPool(2, 2);
                Evaluator evaluator = new Evaluator(network, pool)) {
            Predictions answers = evaluator.predict(DATA.train(), rows, Split.TRAIN);
            Metrics metrics = evaluator.evaluate(DATA.train(), rows, Split.TRAIN);
            assertThat(answers.metrics().accuracy()).isCloseTo(metrics.accuracy(), within(1e-12));
            assertThat(answers.metrics().loss()).isCloseTo(metrics.loss(), within(1e-6));
            assertThat(answers.row(0)).isEqualTo(100);
            assertThat(answers.label(7)).isEqualTo(DATA.train().label(107));
        }
    }

    @Test
    void aNetworkOfZerosGuessesTheFirstClassAtTheLossOfChance() {
        NetworkSpec spec = new NetworkSpec(
                LearnableData.FEATURES, List.of(), LearnableData.CLASSES, Initializer.of(Initializer.Scheme.ZEROS));
        try (Network network = Network.create(spec, 1)) {
            Metrics metrics = Evaluator.evaluate(network, DATA.test(), Split.TEST);
            long first = IntStream.range(0, 10)
                    .filter(row -> DATA.test().label(row) == 0)
                    .count();
            assertThat(metrics.loss()).isCloseTo(Math.log(4), within(1e-12));
            assertThat(metrics.accuracy()).isEqualTo(first / 10.0);
            assertThat(metrics.split()).isEqualTo(Split.TEST);
        }
    }

    @Test
    void standardErrorIsThatOfIndependentTrials() {
        assertThat(new Metrics(Split.TEST, 0.3, 0.9, 10_000).accuracyStandardError())
                .isCloseTo(0.003, within(1e-12));
    }
}

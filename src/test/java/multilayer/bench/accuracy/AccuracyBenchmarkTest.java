package multilayer.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingConfig;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import org.junit.jupiter.api.Test;

class AccuracyBenchmarkTest {

    private static final TrainTest DATA = LearnableData.of(300, 100);

    @Test
    void aRowIsTheAverageOfWhatEachSeedReaches() throws InterruptedException {
        double[] accuracies = {
            accuracy(experiment(0.003, 1)), accuracy(experiment(0.003, 2)), accuracy(experiment(0.003, 3))
        };
        List<Row<Small>> rows = new AccuracyBenchmark(DATA, 3).run(List.of(new Small("slow", 0.003)), row -> {});

        assertThat(accuracies[0]).as("seeds differ").isNotEqualTo(accuracies[1]);
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.accuracy())
                .isEqualTo(Average.of(accuracies)));
    }

    @Test
    void theBestOfSeveralTrialsCounts() throws InterruptedException {
        double fast = accuracy(experiment(0.1, 1));
        assertThat(fast).isGreaterThan(accuracy(experiment(0.003, 1)));

        List<Row<Small>> rows =
                new AccuracyBenchmark(DATA, 1).run(List.of(new Small("search", 0.003, 0.1, 0.001)), row -> {});
        assertThat(rows.get(0).accuracy().mean()).isEqualTo(fast);
    }

    @Test
    void rowsAreToldInTheOrderOfTheConfigurations() throws InterruptedException {
        List<String> told = new ArrayList<>();
        new AccuracyBenchmark(DATA, 2)
                .run(
                        List.of(new Small("first", 0.1, 0.2, 0.3), new Small("second", 0.1), new Small("third", 0.2)),
                        row -> told.add(row.configuration().id()));
        assertThat(told).containsExactly("first", "second", "third");
    }

    @Test
    void howFarApartIsCountedInDeviationsOfASeed() {
        Row<Small> row = new Row<>(new Small("far", 0.1), new Average(0.86, 0.02, 5));
        assertThat(row.deviationsApart()).isCloseTo(-3, within(1e-9));
    }

    @Test
    void aRunThatFailsIsTold() {
        Experiment wide = new Experiment(
                "learnable",
                new NetworkSpec(7, List.of(), LearnableData.CLASSES, Initializer.HE_NORMAL),
                experiment(0.1, 1).training());
        Configuration broken = new Configuration() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public double published() {
                return 0.8;
            }

            @Override
            public List<Experiment> trials(long seed) {
                return List.of(wide);
            }
        };
        assertThatThrownBy(() -> new AccuracyBenchmark(DATA, 1).run(List.of(broken), row -> {}))
                .hasMessageContaining("needs a network with 16 inputs and 4 outputs");
    }

    /** Test accuracy of one run, on one thread, without the benchmark. */
    private static double accuracy(Experiment experiment) throws InterruptedException {
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer = new Trainer(
                        experiment,
                        DATA,
                        network,
                        new TrainingControl(),
                        new TrainingListener() {},
                        new WorkerPool(1, 1))) {
            trainer.fit();
            try (WorkerPool pool = new WorkerPool(1, 1);
                    Evaluator evaluator = new Evaluator(network, pool)) {
                int[] rows = IntStream.range(0, DATA.test().size()).toArray();
                return evaluator.evaluate(DATA.test(), rows, Split.TEST).accuracy();
            }
        }
    }

    private static Experiment experiment(double learningRate, long seed) {
        NetworkSpec network = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(12)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        OptimizerSpec plain = new OptimizerSpec.Sgd(0, false, 0);
        return new Experiment(
                "learnable", network, TrainingConfig.plain(learningRate, plain, 20, 2, Validation.NONE, seed));
    }

    /** Small networks at these learning rates. */
    private record Small(String id, double... learningRates) implements Configuration {

        @Override
        public double published() {
            return 0.8;
        }

        @Override
        public List<Experiment> trials(long seed) {
            return Arrays.stream(learningRates)
                    .mapToObj(rate -> experiment(rate, seed))
                    .toList();
        }
    }
}

package multilayer.experiments.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilayer.engine.data.Augmentation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSpaceTest {

    private static final Domain RATES = new Domain.LogUniform(0.001, 1);

    static Stream<Domain> domains() {
        return Stream.of(
                RATES,
                new Domain.Uniform(-1, 3),
                new Domain.Integers(2, 5, false),
                new Domain.Integers(1, 512, true),
                new Domain.Shapes(0, 3, List.of(16, 32, 64)),
                new Domain.Choice(List.of(new Value.Word("a"), new Value.Word("b"), new Value.Word("c"))));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void aPlaceAndItsValueBelongTogether(Domain domain) {
        Random random = new Random(1);
        for (int draw = 0; draw < 1_000; draw++) {
            Value value = domain.at(random.nextDouble());
            double place = domain.place(value);
            assertThat(place).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(domain.at(place).text().substring(0, 1))
                    .isEqualTo(value.text().substring(0, 1));
            if (!domain.choices().isEmpty() || domain instanceof Domain.Integers) {
                assertThat(domain.at(place)).isEqualTo(value);
            }
        }
    }

    @Test
    void drawsLieAsEvenlyAsTheirDomainSays() {
        double[] rates = draws(RATES);
        assertThat(Arrays.stream(rates).filter(rate -> rate < 0.01).count() / 3_000.0)
                .isCloseTo(1 / 3.0, within(0.03));
        assertThat(Arrays.stream(rates).min().getAsDouble()).isBetween(0.001, 0.0011);
        assertThat(Arrays.stream(rates).max().getAsDouble()).isBetween(0.99, 1.0);

        double[] shares = draws(new Domain.Uniform(0.2, 0.6));
        assertThat(Arrays.stream(shares).average().getAsDouble()).isCloseTo(0.4, within(0.01));

        double[] numbers = draws(new Domain.Integers(2, 5, false));
        for (int number = 2; number <= 5; number++) {
            int each = number;
            assertThat(Arrays.stream(numbers).filter(drawn -> drawn == each).count() / 3_000.0)
                    .isCloseTo(0.25, within(0.03));
        }
        double[] sizes = draws(new Domain.Integers(1, 512, true));
        assertThat(Arrays.stream(sizes).filter(size -> size < 16).count() / 3_000.0)
                .isCloseTo(Math.log(31) / Math.log(1025), within(0.03));
    }

    private static double[] draws(Domain domain) {
        Random random = new Random(2);
        return IntStream.range(0, 3_000)
                .mapToDouble(draw -> ((Value.Amount) domain.at(random.nextDouble())).number())
                .toArray();
    }

    @Test
    void shapesHaveEveryDepthAsOftenAndEveryWidth() {
        Domain shapes = new Domain.Shapes(1, 2, List.of(16, 32));
        assertThat(shapes.choices())
                .extracting(Value::text)
                .containsExactly("16", "32", "16-16", "16-32", "32-16", "32-32");
        Random random = new Random(3);
        long single = IntStream.range(0, 3_000)
                .mapToObj(draw -> ((Value.Widths) shapes.at(random.nextDouble())).units())
                .filter(units -> units.size() == 1)
                .count();
        assertThat(single / 3_000.0).isCloseTo(0.5, within(0.03));
    }

    @Test
    void aGridTakesEveryValueOfAListAndSpreadsPointsOverAScale() {
        SearchSpace space = SearchSpace.of(
                new Dimension(Hyperparameter.LEARNING_RATE, RATES),
                new Dimension(Hyperparameter.EPOCHS, new Domain.Integers(5, 6, false)),
                new Dimension(Hyperparameter.BATCH_SIZE, new Domain.Integers(1, 1_024, true)));
        assertThat(space.gridSize(4)).isEqualTo(4 * 2 * 4);
        assertThat(texts(space.gridPoint(0, 4))).containsExactly("0.001", "1", "5");
        assertThat(texts(space.gridPoint(1, 4))).containsExactly("0.001", "6", "5");
        assertThat(texts(space.gridPoint(4, 4))).containsExactly("0.001", "1", "6");
        assertThat(texts(space.gridPoint(31, 4))).containsExactly("1", "1024", "6");
        assertThat(RATES.grid(1)).extracting(Value::text).containsExactly("0.0316228");
    }

    private static List<String> texts(Map<Hyperparameter, Value> values) {
        return values.values().stream().map(Value::text).toList();
    }

    @ParameterizedTest
    @EnumSource(Hyperparameter.class)
    void eachValueHasATextThatTellsItAndChangesTheExperiment(Hyperparameter hyperparameter) {
        Value value =
                switch (hyperparameter.kind().type()) {
                    case REAL -> new Value.Amount(0.125);
                    case WHOLE -> new Value.Amount(3);
                    case FLAG -> new Value.Flag(hyperparameter != Hyperparameter.BATCH_NORM);
                    case MEMBER ->
                        new Value.Word(hyperparameter
                                .kind()
                                .words()
                                .get(hyperparameter.kind().words().size() - 1));
                    case WIDTHS -> new Value.Widths(List.of(64, 32));
                };
        assertThat(hyperparameter.kind().parse(value.text())).isEqualTo(value);
        assertThat(Hyperparameter.byId(hyperparameter.id())).isEqualTo(hyperparameter);

        boolean anOptimizersOwn = List.of(
                        Hyperparameter.DECAY_RATE, Hyperparameter.BETA_1, Hyperparameter.BETA_2, Hyperparameter.EPSILON)
                .contains(hyperparameter);
        Experiment base = Preset.BASELINE.experiment();
        Experiment changed = SearchSpace.experiment(base, Map.of(hyperparameter, value));
        assertThat(changed.equals(base)).isEqualTo(anOptimizersOwn);
    }

    @Test
    void valuesAreSetWhereTheyBelongAndTheWholeBeforeItsParts() {
        Experiment experiment = SearchSpace.experiment(
                Preset.BASELINE.experiment(),
                Map.ofEntries(
                        Map.entry(Hyperparameter.BETA_1, new Value.Amount(0.8)),
                        Map.entry(Hyperparameter.BETA_2, new Value.Amount(0.99)),
                        Map.entry(Hyperparameter.EPSILON, new Value.Amount(1e-6)),
                        Map.entry(Hyperparameter.MOMENTUM, new Value.Amount(0.5)),
                        Map.entry(Hyperparameter.WEIGHT_DECAY, new Value.Amount(0.02)),
                        Map.entry(Hyperparameter.OPTIMIZER, new Value.Word("adamw")),
                        Map.entry(Hyperparameter.HIDDEN, new Value.Widths(List.of(64, 32))),
                        Map.entry(Hyperparameter.DROPOUT_RATE, new Value.Amount(0.3)),
                        Map.entry(Hyperparameter.INITIALIZER, new Value.Word("normal")),
                        Map.entry(Hyperparameter.SIGMA, new Value.Amount(0.05)),
                        Map.entry(Hyperparameter.SCHEDULE, new Value.Word("one-cycle")),
                        Map.entry(Hyperparameter.WARMUP_EPOCHS, new Value.Amount(2)),
                        Map.entry(Hyperparameter.SHIFT, new Value.Amount(2)),
                        Map.entry(Hyperparameter.PATIENCE, new Value.Amount(4))));

        HiddenBlock block = Preset.BASELINE
                .experiment()
                .network()
                .hidden()
                .get(0)
                .withInitializer(Initializer.normal(0.05))
                .withDropoutRate(0.3);
        assertThat(experiment.network().hidden()).containsExactly(block.withUnits(64), block.withUnits(32));
        assertThat(experiment.training().optimizer()).isEqualTo(new OptimizerSpec.AdamW(0.8, 0.99, 1e-6, 0.02));
        assertThat(experiment.training().schedule())
                .as("which rises by itself")
                .isEqualTo(LearningRateSchedule.of(LearningRateSchedule.Shape.ONE_CYCLE));
        assertThat(experiment.training().augmentation()).isEqualTo(new Augmentation(false, 2, 0));
        assertThat(experiment.training().earlyStopping()).isEqualTo(new EarlyStopping(4, 0));
    }

    @Test
    void aDimensionHasOnlyValuesThatItsHyperparameterMayTake() {
        assertThatThrownBy(() -> new Dimension(Hyperparameter.DROPOUT_RATE, new Domain.Uniform(0, 1)))
                .hasMessage("dropoutRate must be a number in [0, 1): 1");
        assertThatThrownBy(() -> new Dimension(Hyperparameter.EPOCHS, RATES))
                .hasMessage("epochs cannot be drawn that way: it must be a whole number from 1 to 10000; use a choice");
        assertThatThrownBy(() -> new Dimension(Hyperparameter.HIDDEN, new Domain.Shapes(1, 2, List.of(0))))
                .hasMessage("hidden must be a list of widths, each a whole number from 1 to 16384: 0");
        assertThatThrownBy(() -> SearchSpace.of(
                        new Dimension(Hyperparameter.LEARNING_RATE, RATES),
                        new Dimension(Hyperparameter.LEARNING_RATE, RATES)))
                .hasMessage("learningRate stands in the search space twice");
    }
}

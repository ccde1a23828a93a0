package multilayer.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AblationBenchmarkTest {

    private static final Experiment RICH = rich();

    @Test
    void theFullExperimentComesFirstAndThenEachIngredientItHas() throws InterruptedException {
        List<Optional<Ingredient>> told = new ArrayList<>();
        List<Row> rows = new AblationBenchmark(LearnableData.of(300, 100), 2).run(RICH, row -> told.add(row.removed()));

        assertThat(rows).hasSize(1 + Ingredient.values().length);
        assertThat(rows.get(0).removed()).isEmpty();
        assertThat(rows).extracting(Row::removed).isEqualTo(told);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.test().count()).isEqualTo(2);
            assertThat(row.test().mean()).isBetween(0.2, 1.0);
            assertThat(row.validation().mean()).isBetween(0.2, 1.0);
            assertThat(row.trainingTime()).isPositive();
        });
    }

    @Test
    void whatAnExperimentDoesNotHaveIsNotTakenAway() throws InterruptedException {
        Experiment plain = RICH;
        for (Ingredient ingredient : Ingredient.values()) {
            plain = ingredient == Ingredient.DROPOUT ? plain : ingredient.removedFrom(plain);
        }
        List<Row> rows = new AblationBenchmark(LearnableData.of(300, 100), 1).run(plain, row -> {});
        assertThat(rows).extracting(Row::removed).containsExactly(Optional.empty(), Optional.of(Ingredient.DROPOUT));
    }

    @ParameterizedTest
    @EnumSource(Ingredient.class)
    void takenAwayItIsGoneAndTheOthersAreStillThere(Ingredient ingredient) {
        Experiment without = ingredient.removedFrom(RICH);
        assertThat(ingredient.isIn(RICH)).isTrue();
        for (Ingredient other : Ingredient.values()) {
            assertThat(other.isIn(without)).as(other.id()).isEqualTo(other != ingredient);
        }
        assertThat(Messages.name("ingredient", ingredient)).isNotBlank();
    }

    private static Experiment rich() {
        HiddenBlock block = HiddenBlock.relu(12).withBatchNorm(true).withDropoutRate(0.1);
        NetworkSpec network = new NetworkSpec(
                LearnableData.FEATURES, List.of(block, block), LearnableData.CLASSES, Initializer.HE_NORMAL);
        OptimizerSpec optimizer = new OptimizerSpec.Sgd(0.9, false, 1e-4);
        TrainingConfig training = TrainingConfig.plain(0.05, optimizer, 20, 2, Validation.stratified(0.2), 1)
                .withLabelSmoothing(0.05)
                .withAverageDecay(0.9)
                .withAugmentation(new Augmentation(true, 1, 0.01))
                .withSchedule(LearningRateSchedule.of(LearningRateSchedule.Shape.COSINE));
        return new Experiment("learnable", network, training);
    }
}

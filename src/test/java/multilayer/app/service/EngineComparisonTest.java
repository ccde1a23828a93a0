package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;
import multilayer.app.model.EndedRun;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.LearnableData;
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

class EngineComparisonTest {

    private static final TrainTest DATA = LearnableData.of(40, 12);

    private final NativeLibraries libraries = new NativeLibraries();
    private final EngineComparison engine = new EngineComparison(
            new PartedData(name -> DATA), new EngineEvaluation(new PartedData(name -> DATA), libraries));

    @BeforeEach
    void openWindow() {
        libraries.windowIsDrawn();
    }

    @Test
    void bothAnswerTheSameImagesWithTheirOwnWeights() throws InterruptedException {
        Comparison comparison = engine.compare(new ComparedRuns(run(1, 3, 0.5), run(2, 5, 0.25), Split.VALIDATION))
                .orElseThrow();
        assertThat(comparison.size()).isEqualTo(10);
        assertThat(comparison.first().row(0)).isEqualTo(30);
        assertThat(comparison.second().row(9)).isEqualTo(39);
        assertThat(comparison.images()).isSameAs(DATA.train());
        assertThat(comparison.first().loss(0)).isNotEqualTo(comparison.second().loss(0));
    }

    @Test
    void theTestSplitIsOfTheTestImages() throws InterruptedException {
        Comparison comparison = engine.compare(new ComparedRuns(run(1, 3, 0.5), run(2, 4, 0), Split.TEST))
                .orElseThrow();
        assertThat(comparison.size()).isEqualTo(12);
        assertThat(comparison.images()).isSameAs(DATA.test());
    }

    @Test
    void withoutAnImageInCommonNothingIsAnswered() throws InterruptedException {
        assertThat(engine.compare(new ComparedRuns(run(1, 3, 0.5), run(2, 4, 0), Split.VALIDATION)))
                .isEmpty();
    }

    /** @param weights another number gives other weights */
    private static EndedRun run(int number, long weights, double share) {
        NetworkSpec spec = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(4)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        Experiment baseline = Preset.BASELINE.experiment();
        WeightHistory history = new WeightHistory(10_000);
        try (Network network = Network.create(spec, weights)) {
            history.add(1, network);
        }
        return new EndedRun(
                number,
                "run " + number,
                1,
                new RunWeights(
                        new Experiment(
                                baseline.dataset(),
                                spec,
                                baseline.training().withValidation(Validation.lastRows(share))),
                        history));
    }
}

package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.bench.accuracy.NotebookTable;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.train.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabsTest {

    static Stream<Labs> running() {
        return Arrays.stream(Labs.values()).filter(lab -> !lab.isLink());
    }

    static Stream<Labs> trained() {
        return running().filter(lab -> !lab.measure().isTime());
    }

    @Test
    void areFoundByTheNamesOfTheExercises() {
        assertThat(Labs.values())
                .extracting(Labs::id)
                .containsExactly(
                        "hidden-units",
                        "hidden-layers",
                        "bottleneck",
                        "learning-rate",
                        "joint-search",
                        "framework-vs-scratch",
                        "activations",
                        "initializers",
                        "matmul",
                        "memory");
        assertThat(Labs.byId("bottleneck")).isEqualTo(Labs.BOTTLENECK);
        assertThatThrownBy(() -> Labs.byId("depth"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hidden-units")
                .hasMessageContaining("depth");
    }

    @ParameterizedTest
    @MethodSource("running")
    void settingsStandInOrderAndEachOnce(Labs lab) {
        List<LabSetting> settings =
                lab.tasks(lab.epochs()).stream().map(LabTask::setting).toList();

        assertThat(new HashSet<>(settings)).hasSameSizeAs(settings);
        for (String series :
                settings.stream().map(LabSetting::series).distinct().toList()) {
            assertThat(settings.stream()
                            .filter(setting -> setting.series().equals(series))
                            .map(LabSetting::x))
                    .hasSizeGreaterThan(1)
                    .isSorted();
        }
        if (lab.axis().kind() == LabAxis.Kind.LOGARITHMIC) {
            assertThat(settings).allMatch(setting -> setting.x() > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("trained")
    void runsAreTheNotebooksWithNothingChangedButWhatIsAsked(Labs lab) {
        for (LabTask task : lab.tasks(lab.epochs())) {
            for (Experiment experiment : task.experiments(7)) {
                assertThat(experiment.training().seed()).isEqualTo(7);
                assertThat(experiment.training().validation()).isEqualTo(Validation.lastRows(0.1));
                assertThat(experiment.training().batchSize()).isEqualTo(256);
                assertThat(experiment.network().inputs()).isEqualTo(784);
                assertThat(experiment.network().outputs()).isEqualTo(10);
            }
        }
    }

    @Test
    void hiddenUnitsDifferInTheirWidthAlone() {
        List<LabTask> tasks = Labs.HIDDEN_UNITS.tasks(10);

        assertThat(tasks)
                .extracting(task -> task.setting().label())
                .containsExactly("32", "64", "128", "256", "512", "1024");
        assertThat(tasks)
                .extracting(task -> task.setting().published())
                .containsExactly(0.8526, 0.8681, 0.8707, 0.8752, 0.8575, 0.8437);
        Experiment first = tasks.get(0).experiments(1).get(0);
        for (LabTask task : tasks) {
            Experiment each = task.experiments(1).get(0);
            assertThat(each.training()).isEqualTo(first.training());
            assertThat(each.network().hidden()).singleElement().satisfies(block -> {
                assertThat(block.units()).isEqualTo((int) task.setting().x());
                assertThat(block.withUnits(1))
                        .isEqualTo(first.network().hidden().get(0).withUnits(1));
            });
        }
    }

    @Test
    void theBottleneckStandsBetweenWideLayersWithBatchNormAndWithout() {
        for (LabTask task : Labs.BOTTLENECK.tasks(10)) {
            List<HiddenBlock> hidden = task.experiments(1).get(0).network().hidden();
            assertThat(hidden)
                    .extracting(HiddenBlock::units)
                    .containsExactly(256, (int) task.setting().x(), 256);
            assertThat(hidden)
                    .allMatch(block ->
                            block.batchNorm() == task.setting().series().equals("batch-norm"));
        }
        assertThat(Labs.BOTTLENECK.tasks(10).get(0).setting().x()).isEqualTo(1);
    }

    @Test
    void learningRatesAreTriedWithHalfAsManyAsManyAndTwiceAsManyEpochs() {
        List<LabTask> tasks = Labs.LEARNING_RATE.tasks(10);

        assertThat(tasks.stream().map(task -> task.setting().series()).distinct())
                .containsExactly("5", "10", "20");
        for (LabTask task : tasks) {
            Experiment experiment = task.experiments(1).get(0);
            assertThat(experiment.training().learningRate())
                    .isEqualTo(task.setting().x());
            assertThat(String.valueOf(experiment.training().epochs()))
                    .isEqualTo(task.setting().series());
        }
        assertThat(tasks.stream().filter(task -> task.setting().published() != null))
                .hasSize(5)
                .allMatch(task -> task.setting().series().equals("10"));
    }

    @Test
    void aSingleEpochIsNotHalved() {
        assertThat(Labs.LEARNING_RATE.tasks(1).stream()
                        .map(task -> task.setting().series())
                        .distinct())
                .containsExactly("1", "2");
    }

    @Test
    void theSearchLooksAtTheFirstSoManyOfTheNotebooksTrials() {
        List<Experiment> trials = NotebookConfiguration.BEST_OF_20.trials(3);
        List<LabTask> tasks = Labs.JOINT_SEARCH.tasks(10);

        assertThat(tasks.get(0).experiments(3)).containsExactly(trials.get(0));
        assertThat(tasks.get(tasks.size() - 1).experiments(3)).isEqualTo(trials);
        assertThat(Labs.JOINT_SEARCH
                        .tasks(2)
                        .get(0)
                        .experiments(3)
                        .get(0)
                        .training()
                        .epochs())
                .isEqualTo(trials.get(0).training().epochs() / 5);
    }

    @Test
    void activationsAndInitializersAreTheWholeCatalogs() {
        assertThat(Labs.ACTIVATIONS.tasks(15))
                .extracting(task -> task.setting().label())
                .containsExactlyElementsOf(
                        Arrays.stream(Activation.values()).map(Activation::id).toList());
        assertThat(Labs.INITIALIZERS.tasks(15))
                .extracting(task -> task.setting().label())
                .containsExactlyElementsOf(Arrays.stream(Initializer.Scheme.values())
                        .map(Initializer.Scheme::id)
                        .toList());
        assertThat(Labs.ACTIVATIONS.tasks(15)).allSatisfy(task -> assertThat(
                        task.experiments(1).get(0).network().hidden())
                .allMatch(block -> block.activation().id().equals(task.setting().label())));
        assertThat(Labs.INITIALIZERS.tasks(15)).allSatisfy(task -> assertThat(
                        task.experiments(1).get(0).network().hidden())
                .allMatch(block ->
                        block.initializer().scheme().id().equals(task.setting().label())));
    }

    @ParameterizedTest
    @EnumSource(
            value = NotebookTable.class,
            names = {"UNITS", "LAYERS", "LEARNING_RATE", "ACTIVATION"})
    void everyFigureOfTheNotebookStandsBesideTheExperimentThatItIsOf(NotebookTable table) {
        List<LabTask> tasks =
                trained().flatMap(lab -> lab.tasks(lab.epochs()).stream()).toList();
        for (NotebookConfiguration configuration : NotebookConfiguration.values()) {
            if (configuration.table() == table) {
                assertThat(tasks)
                        .anyMatch(task -> Objects.equals(task.setting().published(), configuration.published())
                                && task.experiments(2).equals(configuration.trials(2)));
            }
        }
    }

    @Test
    void theTimedLabHasTheChaptersNetworkThreeTimesInEveryWidth() {
        List<LabTask> tasks = Labs.FRAMEWORK_VS_SCRATCH.tasks(1);

        assertThat(tasks.stream().map(task -> task.setting().series()).distinct())
                .containsExactly("engine", "from-scratch", "framework");
        assertThat(tasks).allSatisfy(task -> assertThat(
                        task.experiments(1).get(0).network().shape())
                .isEqualTo("784-" + task.setting().label() + "-10"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Labs.class,
            names = {"MATMUL", "MEMORY"})
    void whatTheBenchmarkAnswersHasNoPlan(Labs lab) {
        assertThat(lab.isLink()).isTrue();
        assertThatThrownBy(() -> LabPlan.full(lab)).hasMessageContaining("bench " + lab.id());
    }
}

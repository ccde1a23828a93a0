package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.LabelCheck.Progress;
import multilayer.engine.train.LabelCheck.Result;
import org.junit.jupiter.api.Test;

class LabelCheckTest {

    private static final int SIZE = 603;
    private static final int WRONG_EACH = 60;
    private static final NetworkSpec NETWORK = new NetworkSpec(
            LearnableData.FEATURES, List.of(HiddenBlock.relu(12)), LearnableData.CLASSES, Initializer.HE_NORMAL);
    private static final Experiment EXPERIMENT = new Experiment("learnable", NETWORK, config(12));

    private final List<Progress> told = new ArrayList<>();

    @Test
    void labelsThatWereMadeWrongAreFoundFirstWithTheClassThatTheyHad() throws InterruptedException {
        Result result = check(EXPERIMENT, new TrainingControl());

        assertThat(result.reason()).isEqualTo(StopReason.COMPLETED);
        assertThat(result.ranking()).hasSize(SIZE);
        assertThat(rows(result.ranking())).hasSize(SIZE);
        assertThat(rows(result.ranking().subList(0, SIZE / 20))).containsAll(wrongRows());
        assertThat(result.ranking().subList(0, 4)).allSatisfy(label -> {
            assertThat(wrongRows()).contains(label.row());
            assertThat(label.given()).isEqualTo(wrongLabels().label(label.row()));
            assertThat(label.other())
                    .isEqualTo(LearnableData.of(SIZE, 1).train().label(label.row()));
            assertThat(label.margin()).isLessThan(-0.9);
        });
    }

    @Test
    void theRankingRunsFromTheLeastPlausibleLabelToTheMost() throws InterruptedException {
        List<SuspiciousLabel> ranking = check(EXPERIMENT, new TrainingControl()).ranking();

        assertThat(ranking).extracting(SuspiciousLabel::margin).isSorted();
        assertThat(ranking).allSatisfy(label -> {
            assertThat(label.other()).isNotEqualTo(label.given());
            assertThat(label.givenProbability() + label.otherProbability()).isBetween(0.0, 1.000001);
        });
    }

    @Test
    void theSameExperimentGivesTheSameRanking() throws InterruptedException {
        assertThat(check(EXPERIMENT, new TrainingControl())).isEqualTo(check(EXPERIMENT, new TrainingControl()));
    }

    @Test
    void editedRowsAreJudgedByTheirPublishedLabel() throws InterruptedException {
        int right = LearnableData.of(SIZE, 1).train().label(0);
        Experiment edited =
                EXPERIMENT.withLabels(LabelEdits.NONE.relabel(0, right).exclude(WRONG_EACH));

        List<SuspiciousLabel> ranking = check(edited, new TrainingControl()).ranking();

        assertThat(rows(ranking)).hasSize(SIZE);
        assertThat(ranking)
                .filteredOn(label -> label.row() == 0)
                .singleElement()
                .satisfies(label ->
                        assertThat(label.given()).isEqualTo(wrongLabels().label(0)));
    }

    @Test
    void everyFoldIsTrainedForTenEpochsAtMost() throws InterruptedException {
        check(EXPERIMENT, new TrainingControl());

        assertThat(told).hasSize(5 * 11).startsWith(new Progress(1, 0, 10)).endsWith(new Progress(5, 10, 10));
        assertThat(told.get(0).share()).isZero();
        assertThat(told.get(told.size() - 1).share()).isEqualTo(1);

        told.clear();
        check(EXPERIMENT.withTraining(config(3)), new TrainingControl());
        assertThat(told).hasSize(5 * 4).endsWith(new Progress(5, 3, 3));
    }

    @Test
    void aCheckThatIsStoppedRanksNothing() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        LabelCheck check = new LabelCheck(EXPERIMENT, data(), control, progress -> {
            told.add(progress);
            if (progress.fold() == 2 && progress.epoch() == 1) {
                control.ask(TrainingControl.Mode.STOP);
            }
        });

        assertThat(check.run()).isEqualTo(new Result(StopReason.STOPPED, List.of()));
        assertThat(told).endsWith(new Progress(2, 1, 10));
    }

    @Test
    void aCheckThatDivergesSaysSo() throws InterruptedException {
        NetworkSpec linear =
                NETWORK.withHidden(List.of(new HiddenBlock(12, Initializer.HE_NORMAL, false, Activation.IDENTITY, 0)));
        Experiment wild = EXPERIMENT
                .withNetwork(linear)
                .withTraining(
                        TrainingConfig.plain(100, new OptimizerSpec.Sgd(0.99, false, 0), 20, 10, Validation.NONE, 3));

        assertThat(check(wild, new TrainingControl())).isEqualTo(new Result(StopReason.DIVERGED, List.of()));
    }

    private Result check(Experiment experiment, TrainingControl control) throws InterruptedException {
        return new LabelCheck(experiment, data(), control, told::add).run();
    }

    private static TrainTest data() {
        return new TrainTest(wrongLabels(), LearnableData.of(1, 1).test());
    }

    /** Every sixtieth label is the next class. */
    private static Dataset wrongLabels() {
        Dataset train = LearnableData.of(SIZE, 1).train();
        byte[] labels = train.labels().clone();
        wrongRows().forEach(row -> labels[row] = (byte) ((labels[row] + 1) % LearnableData.CLASSES));
        return new Dataset(train.name(), train.rows(), train.columns(), train.pixels(), labels, train.classNames());
    }

    private static List<Integer> wrongRows() {
        return IntStream.range(0, SIZE)
                .filter(row -> row % WRONG_EACH == 0)
                .boxed()
                .toList();
    }

    private static Set<Integer> rows(List<SuspiciousLabel> ranking) {
        Set<Integer> rows = new TreeSet<>();
        ranking.forEach(label -> rows.add(label.row()));
        return rows;
    }

    private static TrainingConfig config(int epochs) {
        return TrainingConfig.plain(
                        0.1, new OptimizerSpec.Sgd(0.9, false, 0), 20, epochs, Validation.stratified(0.2), 3)
                .withEarlyStopping(new EarlyStopping(1, 0.5));
    }
}

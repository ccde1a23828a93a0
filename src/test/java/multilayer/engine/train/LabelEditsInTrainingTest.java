package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;

class LabelEditsInTrainingTest {

    private static final TrainTest DATA = LearnableData.of(203, 20);
    private static final NetworkSpec NETWORK = new NetworkSpec(
            LearnableData.FEATURES, List.of(HiddenBlock.relu(9)), LearnableData.CLASSES, Initializer.HE_NORMAL);
    private static final Experiment PLAIN = new Experiment(
            "learnable",
            NETWORK,
            TrainingConfig.plain(0.1, new OptimizerSpec.Sgd(0.9, false, 0), 20, 4, Validation.lastRows(0.2), 3));

    @Test
    void aRunWithoutEditsIsTheRunThatItAlwaysWas() throws InterruptedException {
        train(PLAIN.withLabels(new LabelEdits(Set.of(), Map.of())), DATA)
                .assertSameAs(train(PLAIN, DATA), "a run without edits");
    }

    @Test
    void excludedRowsAreNotTrainedOn() throws InterruptedException {
        // What is held out are the last 41 rows, so the excluded ones are the end of what trains.
        Set<Integer> excluded = IntStream.range(150, 162).boxed().collect(Collectors.toSet());
        Dataset train = DATA.train();
        TrainTest without = new TrainTest(
                train.subset(
                        IntStream.range(0, 203)
                                .filter(row -> !excluded.contains(row))
                                .toArray(),
                        "without"),
                DATA.test());
        Experiment edited = PLAIN.withLabels(new LabelEdits(excluded, Map.of()));
        // 41 of the 191 rows that are left
        Experiment plain = PLAIN.withTraining(PLAIN.training().withValidation(Validation.lastRows(41.0 / 191)));

        train(edited, DATA).assertSameAs(train(plain, without), "a run on data without the rows");
    }

    @Test
    void relabelledRowsAreTrainedOnWithTheirNewClass() throws InterruptedException {
        Dataset train = DATA.train();
        byte[] labels = train.labels().clone();
        LabelEdits edits = LabelEdits.NONE;
        for (int row = 0; row < 203; row += 4) {
            labels[row] = (byte) ((labels[row] + 1) % LearnableData.CLASSES);
            edits = edits.relabel(row, labels[row]);
        }
        Dataset changed =
                new Dataset(train.name(), train.rows(), train.columns(), train.pixels(), labels, train.classNames());

        RunOutcome edited = train(PLAIN.withLabels(edits), DATA);

        edited.assertSameAs(train(PLAIN, new TrainTest(changed, DATA.test())), "a run on other labels");
        assertThat(edited.end().reason()).isEqualTo(StopReason.COMPLETED);
        assertThat(Arrays.equals(labels, train.labels())).isFalse();
    }

    @Test
    void aRunWithEditsGoesOnAsIfItHadNotStopped() throws InterruptedException {
        Experiment edited =
                PLAIN.withLabels(LabelEdits.NONE.exclude(5).relabel(6, 1).exclude(190));
        RunOutcome whole = train(edited, DATA);
        TrainingControl control = new TrainingControl();
        List<Checkpoint> checkpoints = new ArrayList<>();
        RunOutcome begun = RunOutcome.of(edited, DATA, new WorkerPool(2, 1), control, new Recording(event -> {
            if (event.step() == 12) {
                checkpoints.add(control.checkpoint());
                control.ask(TrainingControl.Mode.STOP);
            }
        }));

        RunOutcome rest = RunOutcome.resumed(
                checkpoints.get(0), DATA, new WorkerPool(2, 1), new TrainingControl(), new Recording());

        begun.upTo(checkpoints.get(0), rest).assertSameAs(whole, "a run in two pieces");
    }

    @Test
    void anEditOfARowThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(PLAIN.withLabels(LabelEdits.NONE.exclude(203)), DATA))
                .withMessage("learnable train has 203 rows, so a row whose label is edited must be below that: 203");
    }

    private static RunOutcome train(Experiment experiment, TrainTest data) throws InterruptedException {
        return RunOutcome.of(experiment, data, new WorkerPool(2, 1), new TrainingControl(), new Recording());
    }
}

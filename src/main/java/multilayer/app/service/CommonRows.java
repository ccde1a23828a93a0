package multilayer.app.service;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;

/** On which samples two runs can be compared fairly: those that neither learned from, or those that both did. */
final class CommonRows {

    private CommonRows() {}

    /**
     * The rows of a split that are so for both runs, ascending; perhaps none. For {@link Split#TRAIN} both learned from them, for
     * {@link Split#VALIDATION} both held them out, {@link Split#TEST} is all of the test set.
     *
     * @param data what both runs learned from
     */
    static int[] of(Split split, TrainTest data, RunWeights first, RunWeights second) {
        if (split == Split.TEST) {
            return IntStream.range(0, data.test().size()).toArray();
        }
        boolean[] byFirst = learned(data, first);
        boolean[] bySecond = learned(data, second);
        IntPredicate both =
                split == Split.TRAIN ? row -> byFirst[row] && bySecond[row] : row -> !byFirst[row] && !bySecond[row];
        return IntStream.range(0, byFirst.length).filter(both).toArray();
    }

    /** Which training images a run learned from: what it held out may have taught the weights that it went on with. */
    private static boolean[] learned(TrainTest data, RunWeights run) {
        boolean[] learned = new boolean[data.train().size()];
        run.lineage().stream()
                .filter(experiment ->
                        experiment.dataset().equals(run.experiment().dataset()))
                .map(Parting::of)
                .distinct()
                .forEach(parting -> Arrays.stream(Partition.of(data, parting.validation, parting.labels, parting.seed)
                                .train())
                        .forEach(row -> learned[row] = true));
        return learned;
    }

    /** What decides which samples an experiment trains on. */
    private record Parting(Validation validation, LabelEdits labels, long seed) {

        static Parting of(Experiment experiment) {
            return new Parting(
                    experiment.training().validation(),
                    experiment.labels(),
                    experiment.training().seed());
        }
    }
}

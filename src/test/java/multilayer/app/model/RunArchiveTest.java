package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import multilayer.engine.data.Validation;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunArchiveTest {

    private static final long NUMBERS = 7;

    private final TrainingModel training = new TrainingModel();
    private final ReadOnlyObjectWrapper<@Nullable RunWeights> weights = new ReadOnlyObjectWrapper<>();
    private final RunArchive archive = new RunArchive(training, weights, 3 * NUMBERS);

    @Test
    void aRunIsArchivedWhenItHasEnded() {
        RunWeights run = begin(4);
        assertThat(archive.runs()).isEmpty();
        training.finish("Completed.");
        assertThat(archive.runs()).hasSize(1);
        EndedRun ended = archive.runs().get(0);
        assertThat(ended.weights()).isSameAs(run);
        assertThat(ended.label()).isEqualTo("run 1 \u00b7 784-256-10 \u00b7 lr 0.05");
        assertThat(ended.epoch()).isEqualTo(4);
    }

    @Test
    void ofEarlierRunsOnlyTheLastEpochIsKept() {
        RunWeights first = run(3);
        assertThat(first.history().epochs()).containsExactly(1, 2, 3);
        RunWeights second = run(2);
        assertThat(first.history().epochs()).containsExactly(3);
        assertThat(second.history().epochs()).containsExactly(1, 2);
        training.reset();
        weights.set(null);
        assertThat(second.history().epochs()).containsExactly(2);
        assertThat(archive.runs()).extracting(EndedRun::epoch).containsExactly(3, 2);
    }

    @Test
    void aRunIsForgottenWithItsCurves() {
        run(1);
        run(2);
        training.removeEarlierRuns();
        assertThat(archive.runs()).extracting(EndedRun::number).containsExactly(2);
    }

    @Test
    void aRunWithoutAFinishedEpochIsNotArchived() {
        run(0);
        assertThat(archive.runs()).isEmpty();
    }

    @Test
    void aRunThatNeverStartedIsNotTakenForTheOneBefore() {
        run(2);
        training.prepare();
        weights.set(new RunWeights(Runs.start(1, false).experiment(), new WeightHistory(100)));
        training.finish("The data cannot be read.");
        assertThat(archive.runs()).extracting(EndedRun::number).containsExactly(1);
    }

    @Test
    void withoutRoomTheOldestGoFirst() {
        for (int run = 1; run <= 5; run++) {
            run(1);
        }
        assertThat(archive.runs()).extracting(EndedRun::number).containsExactly(3, 4, 5);
    }

    @Test
    void twoRunsAreKeptHoweverLargeTheyAre() {
        RunArchive small = new RunArchive(training, weights, 1);
        run(1);
        run(1);
        run(1);
        assertThat(small.runs()).extracting(EndedRun::number).containsExactly(2, 3);
    }

    private RunWeights run(int epochs) {
        RunWeights run = begin(epochs);
        training.finish("Completed.");
        return run;
    }

    /** As the training service does. */
    private RunWeights begin(int epochs) {
        RunWeights run = FinishedRuns.of(epochs, Validation.NONE);
        weights.set(run);
        Runs.run(training, 4, 10);
        return run;
    }
}

package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.sweep.SweepTrial.State;
import org.jspecify.annotations.Nullable;

/** What a sweep keeps of its trials beside their figures: forgotten as soon as nothing needs it, and the winner's opened at the end. */
record Leftovers(SweepJournal journal, Standings standings) {

    /** Of a trial that is over, when another one that is over, and so cannot become worse, is better. */
    void dropIfBeaten(int number) throws IOException {
        SweepTrial trial = standings.get(number);
        if (trial.state() == State.COMPLETED && !trial.equals(standings.bestCompleted())) {
            journal.dropWeights(number);
        }
    }

    /** Opens the test set for the winner, once, and forgets what only the search needed. */
    SweepEnd complete(Sweep sweep) throws IOException {
        SweepTrial winner = standings.best();
        Metrics test = null;
        if (winner != null) {
            List<NamedTensor> weights = journal.weights(winner.number())
                    .orElseThrow(() -> new IOException(
                            "the network of trial %d, which won, was not kept".formatted(winner.number())));
            test = sweep.exam().test(sweep.spec().experiment(winner.values()), weights);
        }
        SweepEnd end = new SweepEnd(true, winner, test);
        journal.completed(end);
        dropAllBut(winner);
        return end;
    }

    private void dropAllBut(@Nullable SweepTrial winner) throws IOException {
        for (SweepTrial trial : standings.all()) {
            journal.dropCheckpoint(trial.number());
            if (!trial.equals(winner)) {
                journal.dropWeights(trial.number());
            }
        }
    }
}

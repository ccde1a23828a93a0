package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.SmallExperiments;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;

/** A sweep of small networks that takes a moment. */
final class SmallSweep {

    static final TrainTest DATA = LearnableData.of(200, 100);
    static final SearchSpace SPACE = SearchSpace.of(
            new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(1e-4, 0.5)),
            new Dimension(
                    Hyperparameter.HIDDEN,
                    new Domain.Choice(List.of(new Value.Widths(List.of(4)), new Value.Widths(List.of(8, 4))))));

    private SmallSweep() {}

    static SweepSpec spec(Strategy strategy, Budget budget) {
        return new SweepSpec(
                "small", SmallExperiments.plain(4), SPACE, strategy, budget, 7, 3, new SweepSpec.Tuning(2, 2, 1));
    }

    static List<String> told(JournalInMemory journal, SweepSpec spec) {
        return trials(journal, spec).stream()
                .map(trial -> trial.number() + " " + trial.values() + " " + trial.state() + " " + trial.untilEpoch()
                        + " " + trial.validationAccuracy() + " " + trial.value())
                .toList();
    }

    static List<SweepTrial> trials(JournalInMemory journal, SweepSpec spec) {
        return journal.read().trials(spec);
    }

    static SweepEnd sit(SweepSpec spec, int slots, JournalInMemory journal) throws IOException, InterruptedException {
        return sit(spec, slots, journal, new ArrayList<>());
    }

    static SweepEnd sit(SweepSpec spec, int slots, JournalInMemory journal, List<SweepTrial> last)
            throws IOException, InterruptedException {
        try (LocalTrials trials = new LocalTrials(DATA, slots)) {
            Sweep sweep = new Sweep(spec, trials, trials, journal, new SweepListener() {});
            SweepEnd end = sweep.run();
            last.addAll(sweep.trials());
            return end;
        }
    }

    static SweepTrial winner(SweepEnd end) {
        return Objects.requireNonNull(end.winner(), "nobody won");
    }
}

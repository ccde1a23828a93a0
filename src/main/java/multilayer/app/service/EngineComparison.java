package multilayer.app.service;

import java.util.Optional;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;
import multilayer.app.model.EndedRun;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Predictions;

/** Compares with the engine, each run after its last epoch. */
public final class EngineComparison implements Comparing {

    private final PartedData data;
    private final EngineEvaluation engine;

    public EngineComparison(PartedData data, EngineEvaluation engine) {
        this.data = data;
        this.engine = engine;
    }

    @Override
    public Optional<Comparison> compare(ComparedRuns runs) throws InterruptedException {
        EndedRun first = runs.first();
        EndedRun second = runs.second();
        TrainTest published = data.published(first.weights().experiment());
        int[] rows = CommonRows.of(runs.split(), published, first.weights(), second.weights());
        if (rows.length == 0) {
            return Optional.empty();
        }
        Dataset images = runs.split() == Split.TEST ? published.test() : published.train();
        return Optional.of(new Comparison(
                runs, images, answers(first, images, rows, runs.split()), answers(second, images, rows, runs.split())));
    }

    private Predictions answers(EndedRun run, Dataset images, int[] rows, Split split) throws InterruptedException {
        return engine.predict(run.weights(), run.weights().kept(run.epoch()), images, rows, split);
    }
}

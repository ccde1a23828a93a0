package multilayer.app.service;

import java.util.function.Function;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;

/** Training with the engine. Holds the network trained last. */
final class EngineTraining implements Training {

    private final Function<String, TrainTest> source;
    private final NativeLibraries libraries;
    private @Nullable String dataset;
    private @Nullable Network network;

    EngineTraining(Function<String, TrainTest> source, NativeLibraries libraries) {
        this.libraries = libraries;
        this.source = source;
    }

    @Override
    public RunEnd fit(
            Experiment experiment,
            int parts,
            int @Nullable [] origins,
            TrainingControl control,
            TrainingListener listener,
            WeightHistory history)
            throws InterruptedException {
        TrainTest samples = source.apply(experiment.dataset());
        libraries.awaitWindow();
        Network fresh = network(experiment.network(), experiment.training().seed(), origins);
        boolean owned = false;
        TrainingListener keeping = new KeepingWeights(listener, history, fresh);
        try (Trainer trainer = new Trainer(experiment, samples, fresh, control, keeping, WorkerPool.of(parts))) {
            forget();
            network = fresh;
            dataset = experiment.dataset();
            owned = true;
            return trainer.fit();
        } finally {
            if (!owned) {
                fresh.close();
            }
        }
    }

    private Network network(NetworkSpec spec, long seed, int @Nullable [] origins) {
        return network == null || origins == null
                ? Network.create(spec, seed)
                : Network.keeping(spec, seed, network, origins);
    }

    @Override
    public Metrics examine() {
        if (network == null || dataset == null) {
            throw new IllegalStateException("there is no trained network");
        }
        return Evaluator.evaluate(network, source.apply(dataset).test(), Split.TEST);
    }

    @Override
    public @Nullable Network network() {
        return network;
    }

    @Override
    public void forget() {
        if (network != null) {
            network.close();
            network = null;
        }
    }

    /** Keeps the weights of each epoch before the next listener hears of it. */
    private record KeepingWeights(TrainingListener next, WeightHistory history, Network network)
            implements TrainingListener {

        @Override
        public void onStart(RunStart start) {
            next.onStart(start);
        }

        @Override
        public void onStep(StepEvent event) {
            next.onStep(event);
        }

        @Override
        public void onEpoch(EpochEvent event) {
            history.add(event.epoch(), network);
            next.onEpoch(event);
        }

        @Override
        public void onEnd(RunEnd end) {
            next.onEnd(end);
        }
    }
}

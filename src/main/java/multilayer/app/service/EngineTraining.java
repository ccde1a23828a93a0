package multilayer.app.service;

import java.util.function.Supplier;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import org.jspecify.annotations.Nullable;

/** Training with the engine. Holds the data once read, and the network trained last. */
final class EngineTraining implements Training {

    private final Supplier<TrainTest> source;
    private @Nullable TrainTest data;
    private @Nullable Network network;

    EngineTraining(Supplier<TrainTest> source) {
        this.source = source;
    }

    @Override
    public RunEnd fit(
            Experiment experiment, int @Nullable [] origins, TrainingControl control, TrainingListener listener)
            throws InterruptedException {
        TrainTest samples = data();
        Network fresh = network(experiment.network(), experiment.training().seed(), origins);
        boolean owned = false;
        try (Trainer trainer = new Trainer(experiment, samples, fresh, control, listener)) {
            forget();
            network = fresh;
            owned = true;
            return trainer.fit();
        } finally {
            if (!owned) {
                fresh.close();
            }
        }
    }

    private TrainTest data() {
        if (data == null) {
            data = source.get();
        }
        return data;
    }

    private Network network(NetworkSpec spec, long seed, int @Nullable [] origins) {
        return network == null || origins == null
                ? Network.create(spec, seed)
                : Network.keeping(spec, seed, network, origins);
    }

    @Override
    public Metrics examine() {
        if (network == null) {
            throw new IllegalStateException("there is no trained network");
        }
        return Evaluator.evaluate(network, data().test(), Split.TEST);
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
}

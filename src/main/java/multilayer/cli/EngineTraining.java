package multilayer.cli;

import java.io.IOException;
import java.util.function.Consumer;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.text.Messages;

/** Trains with the engine. */
final class EngineTraining implements Training {

    @Override
    public Result run(Experiment experiment, int parts, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException {
        return train(
                experiment,
                exam,
                (data, network) -> new Trainer(
                        experiment,
                        data,
                        network,
                        control,
                        told(listener, data, network, control),
                        WorkerPool.of(parts)));
    }

    @Override
    public Result resume(Checkpoint checkpoint, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException {
        return train(checkpoint.experiment(), exam, (data, network) -> {
            try {
                return Trainer.resume(checkpoint, data, network, control, told(listener, data, network, control));
            } catch (IllegalArgumentException e) {
                throw new IOException(Messages.text("cli.resumeUnusable", Complaints.reason(e)), e);
            }
        });
    }

    /** Makes the trainer of a run. */
    private interface Preparation {
        Trainer trainer(TrainTest data, Network network) throws IOException;
    }

    private static Result train(Experiment experiment, boolean exam, Preparation preparation)
            throws IOException, InterruptedException {
        TrainTest data = Datasets.byId(experiment.dataset()).load();
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer = preparation.trainer(data, network)) {
            RunEnd end = trainer.fit();
            boolean takeExam = exam && (end.reason() == StopReason.COMPLETED || end.reason() == StopReason.EARLY);
            Metrics test = takeExam ? Evaluator.evaluate(network, data.test(), Split.TEST) : null;
            return new Result(end, test);
        } catch (LinkageError e) {
            throw noEngine(e);
        }
    }

    @Override
    public RangeTest findLearningRate(Experiment experiment, TrainingControl control, Consumer<RangePoint> listener)
            throws IOException, InterruptedException {
        TrainTest data = Datasets.byId(experiment.dataset()).load();
        try {
            return new LearningRateFinder(experiment, data, control, listener).run();
        } catch (LinkageError e) {
            throw noEngine(e);
        }
    }

    static IllegalStateException noEngine(LinkageError cause) {
        return new IllegalStateException(Messages.text("cli.noEngine", Complaints.reason(cause)), cause);
    }

    private static TrainingListener told(Listener listener, TrainTest data, Network network, TrainingControl control) {
        return new TrainingListener() {
            @Override
            public void onStart(RunStart start) {
                listener.onStart(start, data::checksum);
            }

            @Override
            public void onStep(StepEvent event) {
                listener.onStep(event);
            }

            @Override
            public void onEpoch(EpochEvent event) {
                listener.onEpoch(event, network::tensors, control::checkpoint);
            }

            @Override
            public void onEnd(RunEnd end) {
                listener.onEnd(end, network::tensors, control::checkpoint);
            }
        };
    }
}

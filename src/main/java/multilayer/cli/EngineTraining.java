package multilayer.cli;

import java.io.IOException;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
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
    public Result run(Experiment experiment, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException {
        TrainTest data = Datasets.byId(experiment.dataset()).load();
        try {
            return run(experiment, data, exam, control, listener);
        } catch (LinkageError e) {
            throw new IllegalStateException(Messages.text("cli.noEngine", Complaints.reason(e)), e);
        }
    }

    private static Result run(
            Experiment experiment, TrainTest data, boolean exam, TrainingControl control, Listener listener)
            throws InterruptedException {
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer = new Trainer(experiment, data, network, control, withWeights(listener, network))) {
            RunEnd end = trainer.fit();
            boolean takeExam = exam && (end.reason() == StopReason.COMPLETED || end.reason() == StopReason.EARLY);
            Metrics test = takeExam ? Evaluator.evaluate(network, data.test(), Split.TEST) : null;
            return new Result(end, test);
        }
    }

    private static TrainingListener withWeights(Listener listener, Network network) {
        return new TrainingListener() {
            @Override
            public void onStart(RunStart start) {
                listener.onStart(start);
            }

            @Override
            public void onStep(StepEvent event) {
                listener.onStep(event);
            }

            @Override
            public void onEpoch(EpochEvent event) {
                listener.onEpoch(event, network::tensors);
            }

            @Override
            public void onEnd(RunEnd end) {
                listener.onEnd(end, network::tensors);
            }
        };
    }
}

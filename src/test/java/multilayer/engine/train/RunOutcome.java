package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;

/**
 * What came of a run: all that it told but times, and the network.
 *
 * @param epochs as told, without the times
 */
record RunOutcome(List<StepEvent> steps, List<EpochEvent> epochs, RunEnd end, List<NamedTensor> network) {

    /** Trains a fresh network. */
    static RunOutcome of(
            Experiment experiment, TrainTest data, WorkerPool pool, TrainingControl control, Recording recording)
            throws InterruptedException {
        try (Network network = Network.create(
                        experiment.network(), experiment.training().seed());
                Trainer trainer = new Trainer(experiment, data, network, control, recording, pool)) {
            return finish(trainer, network, recording);
        }
    }

    /** Goes on from a checkpoint with a network of other weights. */
    static RunOutcome resumed(
            Checkpoint checkpoint, TrainTest data, WorkerPool pool, TrainingControl control, Recording recording)
            throws InterruptedException {
        try (Network network = Network.create(checkpoint.experiment().network(), 999);
                Trainer trainer = Trainer.resume(checkpoint, data, network, control, recording, pool)) {
            return finish(trainer, network, recording);
        }
    }

    private static RunOutcome finish(Trainer trainer, Network network, Recording recording)
            throws InterruptedException {
        RunEnd end = trainer.fit();
        List<EpochEvent> epochs =
                recording.epochs.stream().map(RunOutcome::withoutTimes).toList();
        return new RunOutcome(recording.steps, epochs, end, network.tensors());
    }

    private static EpochEvent withoutTimes(EpochEvent event) {
        return new EpochEvent(
                event.epoch(), event.step(), event.train(), event.validation(), event.learningRate(), Duration.ZERO, 0);
    }

    /** This outcome up to a checkpoint that was made on the way, and what came of going on from there, as one. */
    RunOutcome upTo(Checkpoint checkpoint, RunOutcome rest) {
        List<StepEvent> allSteps = new ArrayList<>(steps.subList(0, (int) checkpoint.step()));
        allSteps.addAll(rest.steps);
        List<EpochEvent> allEpochs = new ArrayList<>(epochs.subList(0, checkpoint.epochs()));
        allEpochs.addAll(rest.epochs);
        return new RunOutcome(allSteps, allEpochs, rest.end, rest.network);
    }

    /** Bit for bit. */
    void assertSameAs(RunOutcome expected, String what) {
        assertThat(steps).as("steps of %s", what).isEqualTo(expected.steps);
        assertThat(epochs).as("epochs of %s", what).isEqualTo(expected.epochs);
        assertThat(end).as("end of %s", what).isEqualTo(expected.end);
        for (int tensor = 0; tensor < expected.network.size(); tensor++) {
            NamedTensor wanted = expected.network.get(tensor);
            assertThat(network.get(tensor).values())
                    .as("%s of %s", wanted.name(), what)
                    .isEqualTo(wanted.values());
        }
    }
}

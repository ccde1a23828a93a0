package multilayer.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;

/** A real run that is looked at after each epoch. */
public final class Patient implements TrainingListener {

    private final Experiment experiment;
    private final TrainTest data;
    private final Network network;
    private final WeightHistory history = new WeightHistory(1 << 24);
    private final List<EpochEvent> epochs = new ArrayList<>();
    private final List<RunRecord> records = new ArrayList<>();
    private int stepsPerEpoch;
    private boolean diverged;

    private Patient(Experiment experiment, TrainTest data, Network network) {
        this.experiment = experiment;
        this.data = data;
        this.network = network;
    }

    /** What was known after each epoch, and after the run. */
    public static List<RunRecord> train(Experiment experiment, TrainTest data) throws InterruptedException {
        try (Network network =
                Network.create(experiment.network(), experiment.training().seed())) {
            Patient patient = new Patient(experiment, data, network);
            try (Trainer trainer =
                    new Trainer(experiment, data, network, new TrainingControl(), patient, WorkerPool.of(2))) {
                trainer.fit();
            }
            patient.look();
            return patient.records;
        }
    }

    public static Experiment hidden(Experiment experiment, HiddenBlock... blocks) {
        return experiment.withNetwork(experiment.network().withHidden(List.of(blocks)));
    }

    @Override
    public void onStart(RunStart start) {
        stepsPerEpoch = start.stepsPerEpoch();
    }

    @Override
    public void onEpoch(EpochEvent event) {
        history.add(event.epoch(), network);
        epochs.add(event);
        look();
    }

    @Override
    public void onEnd(RunEnd end) {
        diverged = end.reason() == StopReason.DIVERGED;
    }

    private void look() {
        List<LayerSigns> layers =
                epochs.isEmpty() ? List.of() : Checkup.of(experiment.network(), history, stepsPerEpoch, data.train());
        records.add(new RunRecord(experiment, stepsPerEpoch, epochs, diverged, layers));
    }
}

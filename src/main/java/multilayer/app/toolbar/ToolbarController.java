package multilayer.app.toolbar;

import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.service.TrainingService;

/** What the transport controls and their shortcuts do. Each does nothing when it makes no sense now. */
public final class ToolbarController {

    private final TrainingModel training;
    private final TransportModel transport;
    private final TrainingService service;

    public ToolbarController(TrainingModel training, TransportModel transport, TrainingService service) {
        this.training = training;
        this.transport = transport;
        this.service = service;
    }

    /** Trains, or goes on with what is paused. */
    public void train() {
        service.train();
    }

    public void pause() {
        service.pause();
    }

    /** The one key for both: pauses what runs, otherwise trains or goes on. */
    public void trainOrPause() {
        if (training.stateProperty().get() == TrainingModel.State.RUNNING) {
            service.pause();
        } else {
            service.train();
        }
    }

    public void stop() {
        service.stop();
    }

    public void oneStep() {
        service.oneStep();
    }

    public void oneEpoch() {
        service.oneEpoch();
    }

    public void reset() {
        if (transport.canReset().get()) {
            service.reset();
        }
    }
}

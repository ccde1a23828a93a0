package multilayer.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.app.service.TrainingService;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;

/** Trains the preset d2l in the open window and tells what a pulse and an epoch take, a JSON line each. */
final class WindowMeasurement extends AnimationTimer {

    private final TrainingModel training;
    private final Consumer<String> tell;
    private final Runnable done;
    private final List<Double> pulses = new ArrayList<>();
    private long lastPulse;
    private boolean started;

    /**
     * Prepares to measure.
     *
     * @param tell receives the lines
     * @param done called when the run has ended
     */
    WindowMeasurement(TrainingModel training, Consumer<String> tell, Runnable done) {
        this.training = training;
        this.tell = tell;
        this.done = done;
    }

    /** Opens the preset, presses Train and begins to watch. */
    void begin(ExperimentModel experiment, TrainingService service, int epochs) {
        Experiment preset = Preset.D2L.experiment();
        experiment.replace(preset.withTraining(preset.training().withEpochs(epochs)));
        service.train();
        start();
    }

    @Override
    public void handle(long now) {
        boolean trains = training.stateProperty().get() == State.RUNNING
                && !training.preparingProperty().get();
        if (trains && started) {
            tell.accept(
                    String.format(Locale.ROOT, "{\"event\":\"pulse\",\"milliseconds\":%.3f}", (now - lastPulse) / 1e6));
        }
        started |= trains;
        lastPulse = now;
        if (started && training.stateProperty().get() == State.IDLE) {
            stop();
            tellAll();
            done.run();
        }
    }

    /** Tells only now: what is told meanwhile would be measured too. */
    private void tellAll() {
        for (double milliseconds : pulses) {
            tell.accept(String.format(Locale.ROOT, "{\"event\":\"pulse\",\"milliseconds\":%.3f}", milliseconds));
        }
        for (EpochEvent epoch : training.runs().get(training.runs().size() - 1).epochEvents()) {
            double seconds = epoch.trainingTime().toNanos() / 1e9;
            tell.accept(String.format(Locale.ROOT, "{\"event\":\"epoch\",\"seconds\":%.6f}", seconds));
        }
    }
}

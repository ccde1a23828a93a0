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

/**
 * Trains the preset d2l in the open window and tells what a pulse and an epoch take, a JSON line each. The first third of
 * the epochs gives the pulses, which must be asked for sixty times a second to be counted; the others, without that, give
 * the times.
 */
final class WindowMeasurement extends AnimationTimer {

    private final TrainingModel training;
    private final Consumer<String> tell;
    private final Runnable done;
    private final List<Double> pulses = new ArrayList<>();
    private int pulseEpochs;
    private long lastPulse;

    /**
     * Prepares to measure.
     *
     * @param tell receives the lines, once the run has ended
     * @param done called then
     */
    WindowMeasurement(TrainingModel training, Consumer<String> tell, Runnable done) {
        this.training = training;
        this.tell = tell;
        this.done = done;
    }

    /** Opens the preset, presses Train and begins to watch. */
    void begin(ExperimentModel experiment, TrainingService service, int epochs) {
        pulseEpochs = epochs / 3;
        Experiment preset = Preset.D2L.experiment();
        experiment.replace(preset.withTraining(preset.training().withEpochs(epochs)));
        training.stateProperty().addListener((property, before, now) -> {
            if (now == State.IDLE) {
                finish();
            }
        });
        service.train();
        start();
    }

    @Override
    public void handle(long now) {
        List<EpochEvent> epochs = epochs();
        if (epochs.size() >= pulseEpochs) {
            stop();
        } else if (!training.runs().isEmpty() && lastPulse > 0) {
            pulses.add((now - lastPulse) / 1e6);
        }
        lastPulse = now;
    }

    private List<EpochEvent> epochs() {
        return training.runs().isEmpty()
                ? List.of()
                : training.runs().get(training.runs().size() - 1).epochEvents();
    }

    private void finish() {
        stop();
        for (double milliseconds : pulses) {
            tell.accept(String.format(Locale.ROOT, "{\"event\":\"pulse\",\"milliseconds\":%.3f}", milliseconds));
        }
        for (EpochEvent epoch : epochs()) {
            double seconds = epoch.trainingTime().toNanos() / 1e9;
            tell.accept(String.format(Locale.ROOT, "{\"event\":\"epoch\",\"seconds\":%.6f}", seconds));
        }
        done.run();
    }
}

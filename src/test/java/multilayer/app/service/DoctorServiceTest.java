package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectWrapper;
import multilayer.app.model.Complaint;
import multilayer.app.model.DoctorModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.Runs;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.data.Split;
import multilayer.engine.diagnosis.Diagnosis;
import multilayer.engine.diagnosis.LayerSigns;
import multilayer.engine.nn.Network;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoctorServiceTest {

    private static final LayerSigns DEAD = new LayerSigns(1e-3, 0.9, 1);

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final ReadOnlyObjectWrapper<@Nullable RunWeights> weights = new ReadOnlyObjectWrapper<>();
    private final DoctorModel doctor = new DoctorModel();
    private final BlockingQueue<Integer> examined = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    private void examineWith(Examining examining) {
        new DoctorService(experiment, training, weights.getReadOnlyProperty(), doctor, examining, window::add);
    }

    private List<LayerSigns> dead(RunWeights run, int stepsPerEpoch) {
        examined.add(run.history().epochs().size());
        return List.of(DEAD, DEAD);
    }

    /** Starts a run that holds an epoch's weights. */
    private RunWeights begin() {
        RunWeights run = new RunWeights(experiment.experimentProperty().get(), new WeightHistory(0));
        try (Network network = Network.create(run.experiment().network(), 1)) {
            run.history().add(1, network);
        }
        weights.set(run);
        training.prepare();
        training.onStart(Runs.start(4, false));
        return run;
    }

    private void epoch(int epoch) {
        training.onEpoch(Runs.epoch(epoch, Split.VALIDATION));
        training.publish();
    }

    private void deliver() throws InterruptedException {
        Runnable next = window.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        next.run();
    }

    private List<Diagnosis> findings() {
        return doctor.complaintsProperty().get().stream()
                .map(Complaint::diagnosis)
                .toList();
    }

    @Test
    void eachEpochIsExaminedOnce() throws InterruptedException {
        examineWith(this::dead);
        begin();
        training.publish();
        assertThat(window).isEmpty();

        epoch(1);
        training.publish();
        training.publish();
        deliver();

        assertThat(findings()).containsExactly(Diagnosis.DEAD_UNITS);
        assertThat(examined).hasSize(1);
    }

    @Test
    void theLastEpochIsExaminedAsSoonAsTheRunIsOver() throws InterruptedException {
        examineWith(this::dead);
        begin();
        epoch(1);
        deliver();
        epoch(2);
        assertThat(examined).as("it rests until the window is told otherwise").hasSize(1);
        examined.clear();

        training.finish("over");
        assertThat(examined.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void weightsThatCannotBeExaminedLeaveTheCurves() throws InterruptedException {
        examineWith((run, stepsPerEpoch) -> {
            throw new IllegalStateException("no library");
        });
        begin();
        training.onStep(Runs.step(1, Double.NaN));
        epoch(1);
        deliver();

        assertThat(findings()).containsExactly(Diagnosis.DIVERGED);
    }

    @Test
    void whatArrivesAfterAResetIsDropped() throws InterruptedException {
        examineWith(this::dead);
        begin();
        epoch(1);
        weights.set(null);
        training.reset();
        deliver();

        assertThat(findings()).isEmpty();
        assertThat(doctor.examinedProperty().get()).isFalse();
    }

    @Test
    void theLearningRateIsTheOneThatTheRunHasNow() throws InterruptedException {
        examineWith(this::dead);
        begin();
        experiment.set(TrainingSettings.LEARNING_RATE, 0.02);
        epoch(1);
        deliver();
        assertThat(doctor.complaintsProperty().get().get(0).treatments().get(0).label())
                .isEqualTo("Set learning rate to 0.002");
    }
}

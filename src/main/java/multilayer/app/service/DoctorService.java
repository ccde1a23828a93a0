package multilayer.app.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import multilayer.app.model.DoctorModel;
import multilayer.app.model.Draft;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.RunSeries;
import multilayer.app.model.RunWeights;
import multilayer.app.model.TrainingModel;
import multilayer.engine.diagnosis.LayerSigns;
import multilayer.engine.diagnosis.RunRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines a run after each epoch, on one thread named {@code doctor}, and tells a {@link DoctorModel}. Epochs that finish while it
 * is busy are examined together. While a run is going, it rests so long after each examination that it takes a small share of
 * one core's time however short the epochs are.
 */
public final class DoctorService {

    private static final Logger LOG = LoggerFactory.getLogger(DoctorService.class);

    /** How many times as long as it examined it rests while a run is going: it has one core for 1/400 of the time. */
    private static final int REST = 399;

    /** The longest rest: the first examination takes many times as long as the next, as the virtual machine still compiles. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(8);

    private final ExperimentModel experiment;
    private final TrainingModel training;
    private final ReadOnlyObjectProperty<@Nullable RunWeights> weights;
    private final DoctorModel model;
    private final Examining examining;
    private final FxThread fxThread;
    private final Executor thread = DaemonThread.named("doctor");
    private final Rest rest;
    private Optional<RunSeries> earlier = Optional.empty();
    private @Nullable Case seen;
    private @Nullable Case waiting;
    private boolean busy;

    /** One look at a run: what is known of it without its weights, and what is trained. */
    private record Case(RunWeights weights, RunRecord record, Draft draft) {

        boolean tellsAnything() {
            return record.diverged() || !record.epochs().isEmpty();
        }

        boolean isNewsAfter(@Nullable Case before) {
            return before == null
                    || !before.weights.equals(weights)
                    || before.record.epochs().size() != record.epochs().size()
                    || before.record.diverged() != record.diverged();
        }
    }

    /**
     * A service that examines from now on.
     *
     * @param weights of the run that {@code training} tells of
     */
    public DoctorService(
            ExperimentModel experiment,
            TrainingModel training,
            ReadOnlyObjectProperty<@Nullable RunWeights> weights,
            DoctorModel model,
            Examining examining,
            FxThread fxThread) {
        this.experiment = experiment;
        this.training = training;
        this.weights = weights;
        this.model = model;
        this.examining = examining;
        this.fxThread = fxThread;
        rest = new Rest(
                REST,
                LONGEST_REST,
                training.stateProperty().isNotEqualTo(TrainingModel.State.IDLE),
                fxThread,
                this::goOn);
        weights.addListener(change -> anotherRun());
        training.stateProperty().addListener(change -> goOn());
        training.revisionProperty().addListener(change -> look());
    }

    /** The curves of the run before stay until the first record of this one. */
    private void anotherRun() {
        earlier = training.currentRun();
        seen = null;
        waiting = null;
        model.clear();
    }

    private void look() {
        RunWeights held = weights.get();
        Optional<RunSeries> run = training.currentRun();
        if (held == null || run.isEmpty() || run.equals(earlier)) {
            return;
        }
        Case now = new Case(held, record(run.get()), experiment.draftProperty().get());
        if (now.tellsAnything() && now.isNewsAfter(seen)) {
            seen = now;
            waiting = now;
            goOn();
        }
    }

    /** With the learning rate as it stands: a run that is going has the experiment that is shown. */
    private RunRecord record(RunSeries run) {
        return new RunRecord(
                experiment.experimentProperty().get(),
                training.stepsPerEpochProperty().get(),
                run.epochEvents(),
                !Double.isNaN(run.divergedAt()),
                List.of());
    }

    private void goOn() {
        Case next = waiting;
        if (busy || rest.isOn() || next == null) {
            return;
        }
        waiting = null;
        busy = true;
        thread.execute(() -> examineInBackground(next));
    }

    private void examineInBackground(Case each) {
        long start = System.nanoTime();
        List<LayerSigns> layers = layers(each);
        long nanos = System.nanoTime() - start;
        fxThread.run(() -> examined(each, layers, nanos));
    }

    /** None when the weights cannot be examined: the curves alone tell enough for most findings. */
    private List<LayerSigns> layers(Case each) {
        if (each.weights.history().epochs().isEmpty()) {
            return List.of();
        }
        try {
            return examining.examine(each.weights, each.record.stepsPerEpoch());
        } catch (Exception | Error failure) {
            LOG.error("The weights cannot be examined", failure);
            return List.of();
        }
    }

    private void examined(Case each, List<LayerSigns> layers, long nanos) {
        if (each.weights.equals(weights.get())) {
            model.show(each.record.withLayers(layers), each.draft);
        }
        busy = false;
        rest.after(nanos);
        goOn();
    }
}

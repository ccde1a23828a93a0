package multilayer.app.service;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import multilayer.app.model.RunWeights;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import multilayer.store.runs.RunRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Carries one run's records from the thread that trains to the one that records: the steps with their epoch, the weights as they
 * are kept in memory anyway. Epochs that follow each other fast are written together, because the disk and one core would
 * have to be shared with the training otherwise. After the first failure nothing more of the run is recorded.
 */
final class QueuedRun implements TrainingListener {

    private final RunHistory history;
    private final RunWeights run;
    private final Supplier<List<ControlChange>> moved;
    private final String name;
    private final boolean goesOn;

    /** Of the epoch that is going; on the thread that trains. */
    private List<StepEvent> steps = new ArrayList<>();

    /** Epochs that are over and not written yet; any of the two threads that holds it. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** Null before the start and after a failure; on the recording thread. */
    private @Nullable RunRecorder recorder;

    /** An epoch with its steps and all that was moved until it was over. */
    private record Waiting(List<StepEvent> steps, List<ControlChange> moved, RunRecorder.Finished finished) {}

    QueuedRun(RunHistory history, RunWeights run, Supplier<List<ControlChange>> moved, String name, boolean goesOn) {
        this.history = history;
        this.run = run;
        this.moved = moved;
        this.name = name;
        this.goesOn = goesOn;
    }

    @Override
    public void onStart(RunStart start) {
        Instant started = Instant.now();
        history.queue(() -> recorder = history.record(start, started, name, goesOn), this::fail);
    }

    @Override
    public void onStep(StepEvent event) {
        steps.add(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        List<NamedTensor> weights = run.history()
                .upTo(event.epoch())
                .filter(kept -> kept.epoch() == event.epoch())
                .map(kept -> kept.tensors())
                .orElse(List.of());
        Waiting epoch = new Waiting(takeSteps(), moved.get(), new RunRecorder.Finished(event, weights));
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            waiting.add(epoch);
        }
        if (first) {
            history.queueLater(() -> record(this::write), this::fail);
        }
    }

    @Override
    public void onEnd(RunEnd end) {
        List<StepEvent> made = takeSteps();
        queue(to -> {
            write(to);
            made.forEach(to::step);
            to.end(end, null);
        });
    }

    /** On the recording thread. */
    private void write(RunRecorder to) throws IOException {
        List<Waiting> written;
        synchronized (waiting) {
            written = List.copyOf(waiting);
            waiting.clear();
        }
        if (written.isEmpty()) {
            return;
        }
        for (Waiting epoch : written) {
            epoch.steps().forEach(to::step);
            to.moved(epoch.moved());
        }
        to.epochs(written.stream().map(Waiting::finished).toList());
    }

    private List<StepEvent> takeSteps() {
        List<StepEvent> made = steps;
        steps = new ArrayList<>();
        return made;
    }

    /** Something that a recorder is told. */
    private interface Telling {
        void to(RunRecorder recorder) throws IOException;
    }

    private void queue(Telling telling) {
        history.queue(() -> record(telling), this::fail);
    }

    private void record(Telling telling) throws IOException {
        RunRecorder to = recorder;
        if (to != null) {
            telling.to(to);
        }
    }

    private void fail() {
        recorder = null;
    }
}

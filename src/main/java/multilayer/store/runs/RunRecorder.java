package multilayer.store.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one run while it goes on, in one transaction an epoch, so that a crash costs at most the epoch in flight. Used by one
 * thread at a time; it writes on that thread. As a listener it keeps no weights, and what goes wrong is an {@link
 * UncheckedIOException}.
 */
public final class RunRecorder implements TrainingListener, AutoCloseable {

    private final long id;

    RunRecorder(long id) {
        this.id = id;
    }

    /** The run's. */
    public long id() {
        return id;
    }

    /** Before the first step: keeps how many samples and steps there are. */
    public void start(RunStart start) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Remembers the step's loss, to be written with its epoch. */
    public void step(StepEvent event) {
        throw new UnsupportedOperationException();
    }

    /** Remembers what the person moved since the run began, in order, to be written with the epoch or at the end. */
    public void moved(List<ControlChange> all) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a finished epoch, with its steps and what was moved.
     *
     * @param weights what the network holds after it; empty to keep none
     */
    public void epoch(EpochEvent event, List<NamedTensor> weights) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the end, and the steps of an unfinished epoch.
     *
     * @param test null if it was not measured; see also {@link RunStore#examined}
     */
    public void end(RunEnd end, @Nullable Metrics test) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onStart(RunStart start) {
        unchecked(() -> start(start));
    }

    @Override
    public void onStep(StepEvent event) {
        step(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        unchecked(() -> epoch(event, List.of()));
    }

    @Override
    public void onEnd(RunEnd end) {
        unchecked(() -> end(end, null));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Writes nothing more. A run that was not told its end stays one that was cut off. */
    @Override
    public void close() {}
}

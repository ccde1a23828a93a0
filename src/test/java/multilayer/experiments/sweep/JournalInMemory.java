package multilayer.experiments.sweep;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;

/** A journal that dies when it is told to, as a process does, and remembers what was trained. */
final class JournalInMemory implements SweepJournal {

    final List<String> trained = new ArrayList<>();
    private final MemoryJournal memory = new MemoryJournal();
    private int writesLeft = Integer.MAX_VALUE;

    /** Lets this many writes through and refuses all that follow, as if the process had been killed. */
    synchronized void dieAfter(int writes) {
        writesLeft = writes;
    }

    private synchronized void write() throws IOException {
        if (writesLeft == 0) {
            throw new IOException("killed");
        }
        writesLeft--;
    }

    @Override
    public SweepLog read() {
        return memory.read();
    }

    @Override
    public void decided(Leg leg) throws IOException {
        write();
        memory.decided(leg);
    }

    @Override
    public synchronized void epoch(int trial, EpochEvent event) throws IOException {
        write();
        trained.add(trial + ":" + event.epoch());
        memory.epoch(trial, event);
    }

    @Override
    public void ended(int leg, LegResult result) throws IOException {
        write();
        memory.ended(leg, result);
    }

    @Override
    public void reopened(int leg) throws IOException {
        write();
        memory.reopened(leg);
    }

    @Override
    public void keep(int trial, Checkpoint checkpoint) throws IOException {
        write();
        memory.keep(trial, checkpoint);
    }

    @Override
    public Optional<Checkpoint> checkpoint(int trial) {
        return memory.checkpoint(trial);
    }

    @Override
    public void keepWeights(int trial, List<NamedTensor> tensors) throws IOException {
        write();
        memory.keepWeights(trial, tensors);
    }

    @Override
    public Optional<List<NamedTensor>> weights(int trial) {
        return memory.weights(trial);
    }

    @Override
    public void dropCheckpoint(int trial) throws IOException {
        write();
        memory.dropCheckpoint(trial);
    }

    @Override
    public void dropWeights(int trial) throws IOException {
        write();
        memory.dropWeights(trial);
    }

    @Override
    public void running(Duration running) throws IOException {
        write();
        memory.running(running);
    }

    @Override
    public void completed(SweepEnd end) throws IOException {
        write();
        memory.completed(end);
    }

    int checkpoints() {
        return memory.checkpoints();
    }

    int networks() {
        return memory.networks();
    }
}

package multilayer.engine.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.train.ControlChange.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The levers of a run: pause, one step, one epoch, stop, and the values that may move while it trains. Any thread pulls
 * them; the training thread asks before each step. What was moved is recorded with the step from which it counts.
 */
public final class TrainingControl {

    /** What the run is asked to do next. */
    public enum Mode {
        RUN,
        /** Pause before the next step. */
        PAUSE,
        /** Make one step, then pause. */
        ONE_STEP,
        /** Finish the epoch, then pause. */
        ONE_EPOCH,
        STOP
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ControlChange> changes = new ArrayList<>();
    private final List<ControlChange> wanted = new ArrayList<>();

    /** What is to be moved at steps to come, in order. */
    private final Deque<ControlChange> planned = new ArrayDeque<>();

    private Mode mode;
    private volatile @Nullable Supplier<Checkpoint> checkpoints;

    /** Whether {@link #wanted} has something: read at every step without the lock. */
    private volatile boolean hasWanted;

    /** The step of the first of {@link #planned}: read at every step without the lock. */
    private volatile long nextPlanned = Long.MAX_VALUE;

    /** A copy of {@link #mode} that is read at every step without the lock. */
    private volatile Mode visibleMode;

    /** Levers for a run that starts at once. */
    public TrainingControl() {
        this(Mode.RUN);
    }

    /** Levers for a run that starts in the given mode, for example with one step. */
    public TrainingControl(Mode mode) {
        this.mode = mode;
        this.visibleMode = mode;
    }

    public Mode mode() {
        return visibleMode;
    }

    /** Asks for {@code mode} from the next step on. A run that was asked to stop stays stopped. */
    public void ask(Mode mode) {
        lock.lock();
        try {
            if (this.mode != Mode.STOP) {
                set(mode);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves the learning rate, before the schedule's factor.
     *
     * @throws IllegalArgumentException if it is out of {@link TrainingConfig#LEARNING_RATE}
     */
    public void learningRate(double learningRate) {
        want(Setting.LEARNING_RATE, -1, TrainingConfig.LEARNING_RATE.check(learningRate));
    }

    /**
     * Moves the dropout rate of one hidden block. Whether a block has dropout at all may change too.
     *
     * @param block index of the hidden block, from 0
     * @throws IllegalArgumentException if it is out of {@link HiddenBlock#DROPOUT_RATE}
     */
    public void dropoutRate(int block, double rate) {
        want(Setting.DROPOUT_RATE, block, HiddenBlock.DROPOUT_RATE.check(rate));
    }

    /**
     * Moves again what was moved in another run, each at the step at which it was moved then: with the same experiment, data,
     * first weights and parts, the run ends with the same weights, bit for bit. To be called before the run begins.
     *
     * @param recorded in the order of their steps, as {@link RunEnd#changes} has them
     */
    public void replay(List<ControlChange> recorded) {
        lock.lock();
        try {
            planned.addAll(recorded);
            lookAhead();
        } finally {
            lock.unlock();
        }
    }

    private void lookAhead() {
        ControlChange first = planned.peekFirst();
        nextPlanned = first == null ? Long.MAX_VALUE : first.step();
    }

    private void want(Setting setting, int block, double value) {
        lock.lock();
        try {
            wanted.removeIf(change -> change.setting() == setting && change.block() == block);
            wanted.add(new ControlChange(0, setting, block, value));
            hasWanted = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called by the training thread before each step; waits while the run is paused.
     *
     * @return whether to make the step; false once the run was asked to stop
     * @throws InterruptedException if the thread is interrupted while paused
     */
    boolean awaitTurn() throws InterruptedException {
        if (visibleMode == Mode.RUN) {
            return true;
        }
        lock.lock();
        try {
            while (mode == Mode.PAUSE) {
                changed.await();
            }
            if (mode == Mode.ONE_STEP) {
                set(Mode.PAUSE);
                return true;
            }
            return mode != Mode.STOP;
        } finally {
            lock.unlock();
        }
    }

    private void set(Mode mode) {
        this.mode = mode;
        visibleMode = mode;
        changed.signalAll();
    }

    /** What the person moved during the run so far, in order. */
    public List<ControlChange> changes() {
        lock.lock();
        try {
            return List.copyOf(changes);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was moved since the last call, or is planned for now, recorded as counting from {@code step}. Called by the training
     * thread.
     *
     * @return the new values; empty almost always
     */
    List<ControlChange> take(long step) {
        if (!hasWanted && step < nextPlanned) {
            return List.of();
        }
        lock.lock();
        try {
            List<ControlChange> taken = new ArrayList<>();
            while (nextPlanned <= step) {
                taken.add(at(step, planned.removeFirst()));
                lookAhead();
            }
            wanted.forEach(change -> taken.add(at(step, change)));
            wanted.clear();
            hasWanted = false;
            changes.addAll(taken);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The run as it stands, so that it can go on from there another time. To be asked by a listener, on the thread that trains;
     * when the run went back to its best epoch, not after its end any more.
     *
     * @throws IllegalStateException if there is no run or it cannot go on
     */
    public Checkpoint checkpoint() {
        Supplier<Checkpoint> source = checkpoints;
        if (source == null) {
            throw new IllegalStateException("no trainer has these levers");
        }
        return source.get();
    }

    /** Tells where checkpoints come from. */
    void checkpoints(Supplier<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** What was moved, what step {@code next} will find moved when it comes, and what is planned for later, in order. */
    List<ControlChange> changesFrom(long next) {
        lock.lock();
        try {
            List<ControlChange> all = new ArrayList<>(changes);
            planned.stream().filter(change -> change.step() <= next).forEach(all::add);
            wanted.forEach(change -> all.add(at(next, change)));
            planned.stream().filter(change -> change.step() > next).forEach(all::add);
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on from {@link #changesFrom} of another run: what step {@code next} and later ones should find is waiting for them again. */
    void resume(List<ControlChange> before, long next) {
        lock.lock();
        try {
            before.stream().filter(change -> change.step() < next).forEach(changes::add);
        } finally {
            lock.unlock();
        }
        replay(before.stream().filter(change -> change.step() >= next).toList());
    }

    private static ControlChange at(long step, ControlChange change) {
        return new ControlChange(step, change.setting(), change.block(), change.value());
    }

    /** Called by the training thread after an epoch and before it is told: the epoch that was asked for is done. */
    void epochDone() {
        lock.lock();
        try {
            if (mode == Mode.ONE_EPOCH) {
                set(Mode.PAUSE);
            }
        } finally {
            lock.unlock();
        }
    }
}

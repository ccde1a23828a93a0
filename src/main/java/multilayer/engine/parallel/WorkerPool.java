package multilayer.engine.parallel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the phases of a computation that was cut into a fixed number of parts: every part of a phase is done before the
 * next phase begins. The number of parts decides the result (the order of additions), the number of threads does not.
 *
 * <p>A thread prefers its own parts, whose data are in its cache, and takes others' when they have not been begun: a core
 * that is busy elsewhere costs its share, not the whole. Running a plan allocates nothing.
 */
public final class WorkerPool implements AutoCloseable {

    /**
     * Looks at a condition this often, about 100 µs, before sleeping. A thread that waits longer waits for one that lost its
     * core to another program: it sleeps, so that the scheduler can give that one its own core.
     */
    private static final int SPINS = 5_000;

    /**
     * Then it sleeps this long and looks again. A scheduler that sees a core fall idle takes over the thread that waits for the
     * other core, but not one that ran a moment ago: with one long sleep that chance comes once and too early.
     */
    private static final long NAP_NANOS = 200_000;

    private final int parts;
    private final Worker[] workers;

    /** For each part the number of the next phase to be claimed, counted over the life of the pool. */
    private final AtomicLongArray claims;

    /** Parts of phases done over the life of the pool. */
    private final AtomicLong done = new AtomicLong();

    /** Threads that sleep until a phase is done; each has the slot of its preferred part. */
    private final AtomicReferenceArray<@Nullable Thread> sleepers;

    private long phasesBegun;
    private volatile @Nullable Plan current;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    /**
     * Starts {@code threads - 1} daemon threads; the caller of {@link #run} is the remaining one.
     *
     * @param parts parts of every phase, at least 1
     * @param threads how many threads share them, at least 1; more than {@code parts} would idle and are not started
     */
    public WorkerPool(int parts, int threads) {
        if (parts < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "parts and threads must be at least 1: %d, %d".formatted(parts, threads));
        }
        this.parts = parts;
        claims = new AtomicLongArray(parts);
        sleepers = new AtomicReferenceArray<>(parts);
        workers = new Worker[Math.min(parts, threads) - 1];
        for (int index = 0; index < workers.length; index++) {
            workers[index] = new Worker((index + 1) * parts / (workers.length + 1));
            workers[index].setName("engine-" + (index + 1));
            workers[index].setDaemon(true);
            workers[index].start();
        }
    }

    /** A pool with one part and one thread for each core. */
    public static WorkerPool forAllCores() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /** A pool with as many parts as asked for, and one thread for each core that can be of use to them. */
    public static WorkerPool of(int parts) {
        return new WorkerPool(parts, Runtime.getRuntime().availableProcessors());
    }

    public int parts() {
        return parts;
    }

    /** Phases that {@link #run} can repeat without allocating. */
    public Plan plan(Phase... phases) {
        return new Plan(phases.clone());
    }

    /**
     * Runs all phases of {@code plan}, the caller working with the others, and returns when the last part is done.
     *
     * @throws RuntimeException the first exception of a part; the remaining phases have been run all the same
     */
    public void run(Plan plan) {
        failure = null;
        plan.firstPhase = phasesBegun;
        phasesBegun += plan.phases.length;
        current = plan;
        for (Worker worker : workers) {
            worker.wake();
        }
        takePart(plan, plan.firstPhase, 0);
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private void takePart(Plan plan, long firstPhase, int preferredPart) {
        for (int index = 0; index < plan.phases.length; index++) {
            long phase = firstPhase + index;
            for (int offset = 0; offset < parts; offset++) {
                int part = (preferredPart + offset) % parts;
                if (claims.get(part) == phase && claims.compareAndSet(part, phase, phase + 1)) {
                    runPart(plan.phases[index], part);
                }
            }
            awaitPhase((phase + 1) * parts, preferredPart);
        }
    }

    private void runPart(Phase phase, int part) {
        try {
            phase.run(part);
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        } finally {
            if (done.incrementAndGet() % parts == 0) {
                wakeSleepers();
            }
        }
    }

    /** Waits until {@code doneAfterPhase} parts are done; a thread sleeps in the slot of its preferred part. */
    private void awaitPhase(long doneAfterPhase, int slot) {
        for (int spins = 0; spins < SPINS; spins++) {
            if (done.get() >= doneAfterPhase) {
                return;
            }
            Thread.onSpinWait();
        }
        sleepers.set(slot, Thread.currentThread());
        while (done.get() < doneAfterPhase) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
        sleepers.set(slot, null);
    }

    private void wakeSleepers() {
        for (int slot = 0; slot < parts; slot++) {
            Thread sleeper = sleepers.get(slot);
            if (sleeper != null) {
                LockSupport.unpark(sleeper);
            }
        }
    }

    /** Lets the threads end. A plan must not be running. */
    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            worker.wake();
        }
    }

    /** A sequence of phases, made by {@link WorkerPool#plan}. */
    public static final class Plan {
        private final Phase[] phases;

        /** Set before the plan is published in {@link WorkerPool#current}. */
        private volatile long firstPhase = -1;

        private Plan(Phase[] phases) {
            this.phases = phases;
        }
    }

    private final class Worker extends Thread {
        private final int preferredPart;
        private volatile boolean asleep;

        Worker(int preferredPart) {
            this.preferredPart = preferredPart;
        }

        @Override
        public void run() {
            long nextPhase = 0;
            while (!closed) {
                Plan plan = current;
                long firstPhase = plan == null ? -1 : plan.firstPhase;
                if (plan == null || firstPhase < nextPhase) {
                    awaitPlan(nextPhase);
                } else {
                    // A plan that ended meanwhile has no part left to claim, so this passes through it.
                    takePart(plan, firstPhase, preferredPart);
                    nextPhase = firstPhase + plan.phases.length;
                }
            }
        }

        private void awaitPlan(long nextPhase) {
            for (int spins = 0; spins < SPINS; spins++) {
                if (hasPlan(nextPhase)) {
                    return;
                }
                Thread.onSpinWait();
            }
            asleep = true;
            while (!hasPlan(nextPhase)) {
                LockSupport.park(this);
            }
            asleep = false;
        }

        private boolean hasPlan(long nextPhase) {
            Plan plan = current;
            return closed || (plan != null && plan.firstPhase >= nextPhase);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }
    }
}

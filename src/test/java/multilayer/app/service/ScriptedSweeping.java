package multilayer.app.service;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.store.sweeps.SweepSummary;
import org.jspecify.annotations.Nullable;

/** Sweeps in which happens what a test says, one step after another; it remembers what was asked of them. */
public final class ScriptedSweeping implements Sweeping {

    /** The id of a sweep that another process runs. */
    public static final long RUNNING = 8;

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final List<SweepSummary> kept = new CopyOnWriteArrayList<>();
    private final List<SweepSummary> deleted = new CopyOnWriteArrayList<>();
    public volatile @Nullable ReadSweep stored;
    public volatile @Nullable SweepSpec begun;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    /** What happens next; an end if it returns one. */
    public interface Step {
        @Nullable SweepEnd on(SweepListener listener) throws IOException;
    }

    /** Lets this happen. */
    public void next(Step step) {
        steps.add(step);
    }

    @Override
    public List<SweepSummary> list() {
        return List.copyOf(kept);
    }

    @Override
    public void delete(Set<Long> ids) throws IOException {
        if (ids.contains(RUNNING)) {
            throw new IOException("sweep 8 is running already; stop it there, or wait until it ends.");
        }
        asked.add("delete " + ids);
        kept.stream().filter(sweep -> ids.contains(sweep.id())).forEach(deleted::add);
        kept.removeAll(deleted);
    }

    @Override
    public void restore(Set<Long> ids) {
        asked.add("restore " + ids);
        kept.addAll(deleted);
        deleted.clear();
    }

    @Override
    public ReadSweep read(long id) throws IOException {
        ReadSweep read = stored;
        if (read == null) {
            throw new IOException("there is no sweep " + id);
        }
        return read;
    }

    @Override
    public Session begin(SweepSpec spec, int parallel, SweepListener listener) {
        begun = spec;
        asked.add("begin, parallel " + parallel);
        return new Scripted(listener);
    }

    @Override
    public Session open(long id, int parallel, SweepListener listener) {
        asked.add("open " + id);
        return new Scripted(listener);
    }

    private final class Scripted implements Session {

        private final SweepListener listener;

        Scripted(SweepListener listener) {
            this.listener = listener;
        }

        @Override
        public long id() {
            return 7;
        }

        @Override
        public SweepEnd run() throws IOException, InterruptedException {
            while (true) {
                SweepEnd end = steps.take().on(listener);
                if (end != null) {
                    return end;
                }
            }
        }

        @Override
        public SweepEnd runTrial(int number) throws IOException, InterruptedException {
            asked.add("run trial " + number);
            return run();
        }

        @Override
        public void pause() {
            asked.add("pause");
        }

        @Override
        public void resume() {
            asked.add("resume");
        }

        @Override
        public void stop() {
            asked.add("stop");
            next(told -> new SweepEnd(false, null, null));
        }

        @Override
        public void stopTrial(int number) {
            asked.add("stop trial " + number);
        }

        @Override
        public void restartTrial(int number) {
            asked.add("restart trial " + number);
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }
}

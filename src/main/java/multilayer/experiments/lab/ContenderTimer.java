package multilayer.experiments.lab;

import java.io.IOException;
import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.Contenders;
import multilayer.bench.engine.EngineBenchmark;
import multilayer.bench.engine.EngineBenchmark.Plan;
import multilayer.bench.engine.EngineBenchmark.Progress;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult.Refusal;
import org.jspecify.annotations.Nullable;

/** Times as {@code bench engine} does: each contender in a process of its own, an epoch each in turn. */
public final class ContenderTimer implements EpochTimer {

    private static final int WARM_UP_EPOCHS = 1;

    private @Nullable Machine machine;

    @Override
    public void time(Task task, List<String> contenders, int rounds, int images, Listener listener)
            throws IOException, InterruptedException {
        if (machine == null) {
            machine = Machine.measure();
        }
        List<Contender> chosen = contenders.stream().map(Contenders::byId).toList();
        Plan plan = new Plan(List.of(task), chosen, rounds, WARM_UP_EPOCHS, images);
        new EngineBenchmark(plan, machine).run(new Progress() {
            @Override
            public void timed(Task timed, int round, String contender, double seconds) {
                listener.timed(contender, round, seconds);
            }

            @Override
            public void refused(Task timed, Refusal refusal) {
                listener.refused(refusal.contender(), refusal.reason());
            }
        });
    }
}

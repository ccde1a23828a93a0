package multilayer.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.engine.TaskResult.Refusal;

/**
 * An epoch of our engine beside its references, its matrix products alone, and what a person would otherwise use. Each
 * contender lives in a process of its own and waits for its turn; in every round each trains one epoch, so that a change of the
 * machine's mood falls on all of them.
 *
 * <p>All train the same network from the same weights in the same order of samples, and one whose loss is not ours after
 * warming up has trained something else: its figures are refused.
 */
public final class EngineBenchmark {

    private final Plan plan;
    private final Machine machine;
    private final ContenderLauncher launcher;

    /**
     * What to measure.
     *
     * @param contenders our engine among them
     * @param rounds timed epochs of each
     * @param warmUpEpochs epochs before that, in which virtual machines compile and thread settings are compared
     * @param images how many training images are used
     */
    public record Plan(List<Task> tasks, List<Contender> contenders, int rounds, int warmUpEpochs, int images) {

        public Plan {
            tasks = List.copyOf(tasks);
            contenders = List.copyOf(contenders);
        }
    }

    /** Told how far it is; all of it takes minutes. */
    public interface Progress {

        /** A task's contenders are warming up. */
        default void warmingUp(Task task, int epoch, int epochs) {}

        /** A contender has done its epoch of a round. */
        default void timed(Task task, int round, String contender, double seconds) {}

        /** A contender is out. */
        default void refused(Task task, Refusal refusal) {}

        /** A task is done. */
        default void done(TaskResult result) {}
    }

    /** A benchmark on this machine. */
    public EngineBenchmark(Plan plan, Machine machine) {
        this(plan, machine, ContenderLauncher::ofThisProgram);
    }

    /** A benchmark whose contenders {@code launcher} starts. */
    EngineBenchmark(Plan plan, Machine machine, ContenderLauncher launcher) {
        this.plan = plan;
        this.machine = machine;
        this.launcher = launcher;
    }

    /**
     * Measures.
     *
     * @throws IOException if our own engine fails, with a sentence; others are refused and the rest goes on
     */
    public List<TaskResult> run(Progress progress) throws IOException, InterruptedException {
        List<TaskResult> results = new ArrayList<>();
        for (Task task : plan.tasks()) {
            try (Contest contest = new Contest(task, plan, machine, progress)) {
                contest.start(launcher);
                contest.warmUp();
                contest.time();
                TaskResult result = contest.result();
                results.add(result);
                progress.done(result);
            }
        }
        return results;
    }
}

package multilayer.cli;

import java.io.PrintWriter;
import java.util.List;
import multilayer.bench.Spread;
import multilayer.bench.engine.Figures;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult;
import multilayer.bench.engine.TaskResult.Refusal;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: {@code machine}, each {@code epoch}, what was {@code refused}, and a {@code summary} of each task. */
final class JsonEngineReport implements EngineBenchReport {

    private final JsonLines lines;

    JsonEngineReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    private record EpochLine(String event, String config, int round, String contender, double seconds) {}

    private record RefusalLine(String event, String config, String contender, String reason) {}

    private record SummaryLine(
            String event,
            String config,
            String network,
            List<Figures> contenders,
            List<Refusal> refused,
            @Nullable Spread oursOverProducts,
            @Nullable Spread otherLoad) {}

    @Override
    public void begin(Machine machine) {
        lines.write(MachineReport.line(machine));
    }

    @Override
    public void timed(Task task, int round, String contender, double seconds) {
        lines.write(new EpochLine("epoch", task.id(), round, contender, seconds));
    }

    @Override
    public void refused(Task task, Refusal refusal) {
        lines.write(new RefusalLine("refused", task.id(), refusal.contender(), refusal.reason()));
    }

    @Override
    public void done(TaskResult result) {
        Task task = result.task();
        lines.write(new SummaryLine(
                "summary",
                task.id(),
                task.experiment().network().shape(),
                result.figures(),
                result.refusals(),
                result.oursOverProducts(),
                result.otherLoad()));
    }
}

package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import multilayer.bench.engine.Figures;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult;
import multilayer.bench.engine.TaskResult.Refusal;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.TrainingConfig;
import multilayer.text.Messages;

/** A table for each task, and for a person who waits what is being done now. */
final class TableEngineReport implements EngineBenchReport {

    private static final String ROW = "%-24s  %24s  %24s  %10s  %8s  %6s  %8s  %-10s  %s";

    private final Terminal terminal;
    private final PrintWriter out;
    private final StatusLine status;

    TableEngineReport(Terminal terminal) {
        this.terminal = terminal;
        out = terminal.out();
        status = new StatusLine(terminal);
    }

    @Override
    public void begin(Machine machine) {
        MachineReport.print(machine, terminal);
    }

    @Override
    public void warmingUp(Task task, int epoch, int epochs) {
        status.show(Messages.text("cli.bench.warmingUp", task.id(), epoch, epochs));
    }

    @Override
    public void timed(Task task, int round, String contender, double seconds) {
        status.show(Messages.text("cli.bench.round", task.id(), round, contender));
    }

    @Override
    public void done(TaskResult result) {
        status.clear();
        out.println();
        out.println(title(result.task()));
        out.println(String.format(
                Locale.ROOT,
                ROW,
                Messages.text("cli.bench.contender"),
                Messages.text("cli.bench.seconds"),
                Messages.text("cli.bench.ratio"),
                Messages.text("cli.bench.imagesPerSecond"),
                Messages.text("cli.bench.ofPeak"),
                Messages.text("cli.bench.megabytes"),
                Messages.text("cli.bench.trainLoss"),
                Messages.text("cli.bench.threads"),
                Messages.text("cli.bench.versions")));
        result.figures().forEach(this::row);
        for (Refusal refusal : result.refusals()) {
            out.println(Messages.text("cli.bench.refused", name(refusal.contender()), refusal.reason()));
        }
        if (result.oursOverProducts() != null) {
            out.println(Messages.text("cli.bench.oursOverProducts", Figure.of("%.3f", result.oursOverProducts())));
        }
        if (result.otherLoad() != null) {
            out.println(Messages.text("cli.bench.otherLoad", Figure.of("%.2f", result.otherLoad())));
        }
    }

    private static String title(Task task) {
        TrainingConfig training = task.experiment().training();
        OptimizerSpec optimizer = training.optimizer();
        return Messages.text(
                "cli.bench.task",
                task.id(),
                task.experiment().network().shape(),
                optimizer.id(),
                training.batchSize(),
                String.valueOf(training.learningRate()));
    }

    private void row(Figures figures) {
        out.println(String.format(
                Locale.ROOT,
                ROW,
                name(figures.contender()),
                Figure.of("%.3f", figures.seconds()),
                Figure.of("%.2f", figures.ratio()),
                Figure.of("%.0f", figures.samplesPerSecond()),
                Figure.of("%.0f %%", 100 * figures.shareOfPeak()),
                Figure.of("%.0f", figures.peakMegabytes()),
                Figure.of("%.4f", figures.loss()),
                figures.threads(),
                figures.versions()));
    }

    private static String name(String contender) {
        return Messages.text("contender." + contender);
    }
}

package multilayer.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import multilayer.system.check.Check;
import multilayer.system.check.CheckResult;
import multilayer.system.check.CheckResult.Status;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries whatever must work for the program to work. */
@Command(name = "self-test", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SelfTestCommand implements Callable<Integer> {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Terminal terminal;
    private final List<Check> checks;

    @Option(names = "--json")
    private boolean json;

    SelfTestCommand(Terminal terminal, List<Check> checks) {
        this.terminal = terminal;
        this.checks = checks;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Status> found = new ArrayList<>();
        for (Check check : checks) {
            long start = System.nanoTime();
            CheckResult result = check.run();
            found.add(result.status());
            tell(check, result, (System.nanoTime() - start) / NANOS_PER_MILLISECOND);
        }
        summarize(
                Collections.frequency(found, Status.PASSED),
                Collections.frequency(found, Status.FAILED),
                Collections.frequency(found, Status.SKIPPED));
        return found.contains(Status.FAILED) ? Exit.FAILED : Exit.OK;
    }

    private void tell(Check check, CheckResult result, double milliseconds) {
        Object[] figures = result.figures().toArray();
        String finding = Messages.text(result.finding(), figures);
        Optional<String> remedy = result.remedy().map(key -> Messages.text(key, figures));
        if (json) {
            new JsonLines(terminal.out())
                    .write(new Line(
                            "check", check.id(), result.status().id(), finding, remedy.orElse(null), milliseconds));
            return;
        }
        terminal.out()
                .println(Messages.text(
                        "cli.selftest.line",
                        Messages.name("selftest.status", result.status()),
                        Messages.name("selftest.check", check),
                        finding));
        remedy.ifPresent(sentence -> terminal.out().println(Messages.text("cli.selftest.remedy", sentence)));
    }

    private void summarize(int passed, int failed, int skipped) {
        if (json) {
            new JsonLines(terminal.out()).write(new Summary("done", passed, failed, skipped));
        } else {
            terminal.out().println(Messages.text("cli.selftest.summary", passed, failed, skipped));
        }
    }

    private record Line(
            String event,
            String check,
            String status,
            String finding,
            @Nullable String remedy,
            double milliseconds) {}

    private record Summary(String event, int passed, int failed, int skipped) {}
}

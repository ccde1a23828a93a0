package multilayer.cli;

import java.util.Map;
import multilayer.bench.engine.Machine;
import multilayer.text.Messages;

/** What figures were measured on, for a person and for a program. */
final class MachineReport {

    private MachineReport() {}

    /** Words, several lines. */
    static void print(Machine machine, Terminal terminal) {
        terminal.out()
                .println(Messages.text(
                        "cli.bench.machine", machine.processor(), machine.cores(), machine.java(), machine.system()));
        terminal.out()
                .println(Messages.text(
                        "cli.bench.peak",
                        Figure.of("%.0f", machine.peak().gigaflopsPerSecond()),
                        machine.peak().derivation()));
        machine.blasVariables()
                .forEach((name, value) -> terminal.out().println(Messages.text("cli.bench.blasVariable", name, value)));
    }

    /** One line of JSON, for {@link JsonLines}. */
    static Object line(Machine machine) {
        return new Line(
                "machine",
                machine.processor(),
                machine.cores(),
                machine.java(),
                machine.system(),
                machine.peak().gigaflopsPerSecond(),
                machine.peak().derivation(),
                machine.blasVariables());
    }

    private record Line(
            String event,
            String processor,
            int cores,
            String java,
            String system,
            double peakGigaflops,
            String peakDerivation,
            Map<String, String> blasVariables) {}
}

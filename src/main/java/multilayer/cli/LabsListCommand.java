package multilayer.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import picocli.CommandLine.Command;

/** Lists the labs, a name and its question a line. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LabsListCommand implements Callable<Integer> {

    private final Terminal terminal;

    LabsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LabWords words = new LabWords(PlainText::of);
        int width = Arrays.stream(Labs.values())
                .mapToInt(lab -> lab.id().length())
                .max()
                .orElse(1);
        for (Labs lab : Labs.values()) {
            terminal.out().println(String.format(Locale.ROOT, "%-" + width + "s  %s", lab.id(), words.question(lab)));
        }
        return Exit.OK;
    }
}

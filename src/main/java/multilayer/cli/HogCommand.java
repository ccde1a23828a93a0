package multilayer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import multilayer.bench.engine.Hog;
import picocli.CommandLine.Command;

/** The half of {@code bench busy-core} that holds a core until its input ends: not for people. */
@Command(name = "hog", hidden = true)
final class HogCommand implements Callable<Integer> {

    private final Terminal terminal;

    HogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Hog.compute(System.in, terminal.out());
        return Exit.OK;
    }
}

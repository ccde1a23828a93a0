package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import multilayer.engine.train.Experiment;
import multilayer.store.RunFolder;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains without a window. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Training training;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--test")
    private boolean test;

    @Option(names = "--save", paramLabel = "DIR")
    private @Nullable Path save;

    @Option(names = "--json")
    private boolean json;

    TrainCommand(Terminal terminal, Training training) {
        this.terminal = terminal;
        this.training = training;
    }

    @Override
    public Integer call() throws InterruptedException {
        Report report = json ? new JsonReport(terminal.out()) : new TableReport(terminal.out());
        Experiment experiment;
        @Nullable RunFolder folder;
        try {
            experiment = options.experiment();
            folder = save == null ? null : new RunFolder(save, experiment);
        } catch (IllegalArgumentException e) {
            throw complaint(Complaints.reason(e), e);
        } catch (IOException e) {
            throw complaint(Messages.text("cli.file", Complaints.reason(e)), e);
        }
        try {
            return new TrainSession(experiment, test, folder, training, report, terminal).run();
        } catch (IOException e) {
            throw complaint(Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }

    private ParameterException complaint(String sentence, Exception cause) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls the command");
        }
        return new ParameterException(spec.commandLine(), sentence, cause);
    }
}

package multilayer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the data sets; reading one verifies its checksums. */
@Command(name = "data", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DataCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Datasets dataset : Datasets.values()) {
            TrainTest data = read(dataset);
            Dataset train = data.train();
            terminal.out()
                    .println(Messages.text(
                            "cli.dataset",
                            dataset.id(),
                            dataset.title(),
                            train.size(),
                            data.test().size(),
                            train.rows(),
                            train.columns(),
                            train.classNames().size()));
        }
        return Exit.OK;
    }

    private TrainTest read(Datasets dataset) {
        try {
            return dataset.load();
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }
}

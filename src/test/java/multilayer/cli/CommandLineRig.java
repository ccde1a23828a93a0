package multilayer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import org.jspecify.annotations.Nullable;

/** The program with captured streams, a window that is not there, and training that takes no time. */
final class CommandLineRig {

    private static final Path KEPT =
            Path.of("target", "tests", "kept-" + ProcessHandle.current().pid());

    final QuickTraining training = new QuickTraining();
    final List<@Nullable Path> opened = new ArrayList<>();
    final List<Integer> measuredEpochs = new ArrayList<>();
    Window.Outcome outcome = Window.Outcome.CLOSED;
    boolean interactive;

    /** Where runs are kept: never in the person's own folder. */
    Path kept = KEPT;

    int trainImages = 600;
    int testImages = 200;

    /** Read in place of a slice of the data set. */
    @Nullable TrainTest data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive);
        return new Program(this::open, terminal, training, this::load, kept).execute(arguments);
    }

    private Window.Outcome open(Window.Request request) {
        opened.add(request.project());
        measuredEpochs.add(request.measuredEpochs());
        return outcome;
    }

    private TrainTest load(Datasets dataset) throws IOException {
        if (training.dataProblem != null) {
            throw training.dataProblem;
        }
        return data == null ? dataset.load().first(trainImages, testImages) : data;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}

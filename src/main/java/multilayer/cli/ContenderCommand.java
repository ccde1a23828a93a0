package multilayer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.ContenderServer;
import multilayer.bench.engine.Contenders;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.ThreadSetting;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Datasets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The half of {@code bench engine} that computes: not for people. */
@Command(name = "contender", hidden = true)
final class ContenderCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME")
    private String name = Contenders.ENGINE;

    @Option(names = "--threads", paramLabel = "SETTING")
    private String threads = ThreadSetting.of(1).name();

    @Option(names = "--config", paramLabel = "NAME")
    private String config = Task.D2L.id();

    @Option(names = "--images", paramLabel = "N")
    private int images = Datasets.FASHION_MNIST.trainingImages();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Contender contender = Contenders.byId(name);
        Task task = Task.byId(config);
        ThreadSetting setting = contender.threadSettings(Runtime.getRuntime().availableProcessors()).stream()
                .filter(each -> each.name().equals(threads))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no thread setting " + threads));
        Dataset train =
                Datasets.byId(task.experiment().dataset()).load().train().first(images);
        PrintWriter answers = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        // Libraries that greet on standard output must not be taken for an answer.
        System.setOut(System.err);
        new ContenderServer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), answers)
                .serve(contender, task, train, setting);
        return Exit.OK;
    }
}

package multilayer.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contender with one of its thread settings, running, and what it has answered so far. */
final class Entrant implements AutoCloseable {

    private final Contender contender;
    private final ThreadSetting setting;
    private final ContenderChild child;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> otherLoads = new ArrayList<>();
    private String versions = "";
    private double loss = Double.NaN;
    private double warmUpLoss = Double.NaN;

    Entrant(Contender contender, ThreadSetting setting, ContenderChild child) {
        this.contender = contender;
        this.setting = setting;
        this.child = child;
    }

    Contender contender() {
        return contender;
    }

    ThreadSetting setting() {
        return setting;
    }

    void awaitReady() throws ContenderException, IOException, InterruptedException {
        String libraries = child.awaitReady().versions();
        versions = libraries
                + child.blasKernels()
                        .filter(kernels -> libraries.contains("OpenBLAS"))
                        .map(kernels -> " (" + kernels + ")")
                        .orElse("");
    }

    /** Trains one epoch more and keeps its time and loss. */
    void epoch() throws ContenderException, InterruptedException {
        double busy = Processors.busySeconds();
        double mine = child.cpuSeconds();
        ContenderServer.Epoch epoch = child.epoch();
        double others = (Processors.busySeconds() - busy) - (child.cpuSeconds() - mine);
        otherLoads.add(others / (epoch.seconds() * Runtime.getRuntime().availableProcessors()));
        seconds.add(epoch.seconds());
        @Nullable Double told = epoch.loss();
        loss = told == null ? Double.NaN : told;
    }

    /** Forgets the times of warming up and keeps its last loss. */
    void endWarmUp() {
        warmUpLoss = loss;
        seconds.clear();
        otherLoads.clear();
    }

    /** Times of epochs since the last {@link #endWarmUp}, in seconds. */
    double[] seconds() {
        return array(seconds);
    }

    /** For each of these epochs, the share of all cores that was busy with something else; NaN where unknown. */
    double[] otherLoads() {
        return array(otherLoads);
    }

    String versions() {
        return versions;
    }

    /** The mean training loss of the last epoch. */
    double loss() {
        return loss;
    }

    /** The mean training loss of the last epoch of warming up. */
    double warmUpLoss() {
        return warmUpLoss;
    }

    double peakMegabytes() {
        return child.peakMegabytes();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

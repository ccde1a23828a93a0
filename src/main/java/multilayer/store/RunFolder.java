package multilayer.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;

/**
 * A folder that holds a run: {@code project.multilayer}, {@code metrics.csv} and {@code weights.npz}. Saved after every
 * epoch, it loses at most the epoch in flight.
 */
public final class RunFolder {

    public static final String PROJECT = "project" + ProjectFile.EXTENSION;
    public static final String METRICS = "metrics.csv";
    public static final String WEIGHTS = "weights.npz";

    private final Path folder;
    private final Experiment experiment;

    /**
     * Makes the folder, unless it is there, and makes sure before any training that files can be written to it. What
     * an earlier run left in it stays until the first {@link #save}.
     *
     * @throws IOException with one sentence for the person
     */
    public RunFolder(Path folder, Experiment experiment) throws IOException {
        AtomicFile.prepareFolder(folder);
        this.folder = folder;
        this.experiment = experiment;
    }

    /**
     * Writes the three files anew, each atomically.
     *
     * @param epochs all finished epochs of the run
     * @param tensors the network after the last of them
     * @throws IOException with one sentence for the person
     */
    public void save(List<EpochEvent> epochs, List<NamedTensor> tensors) throws IOException {
        ProjectFile.write(folder.resolve(PROJECT), experiment);
        Weights.write(folder.resolve(WEIGHTS), tensors);
        byte[] metrics = MetricsCsv.text(epochs).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(METRICS), out -> out.write(metrics));
    }
}

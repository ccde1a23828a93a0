package multilayer.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;

/**
 * A folder that holds a run: {@code project.multilayer}, {@code metrics.csv}, {@code weights.npz}, and {@code checkpoint.npz}
 * from which the run can go on. Saved after every epoch, it loses at most the epoch in flight.
 */
public final class RunFolder {

    public static final String PROJECT = "project" + ProjectFile.EXTENSION;
    public static final String METRICS = "metrics.csv";
    public static final String WEIGHTS = "weights.npz";
    public static final String CHECKPOINT = "checkpoint.npz";

    private final Path folder;
    private final Experiment experiment;
    private final List<String> earlierMetrics;

    /**
     * Makes the folder, unless it is there, and makes sure before any training that files can be written to it. What
     * an earlier run left in it stays until the first {@link #save}.
     *
     * @throws IOException with one sentence for the person
     */
    public RunFolder(Path folder, Experiment experiment) throws IOException {
        this(folder, experiment, List.of());
    }

    private RunFolder(Path folder, Experiment experiment, List<String> earlierMetrics) throws IOException {
        AtomicFile.prepareFolder(folder);
        this.folder = folder;
        this.experiment = experiment;
        this.earlierMetrics = earlierMetrics;
    }

    /**
     * What the run in a folder can go on from.
     *
     * @throws IOException with one sentence for the person
     */
    public static Checkpoint checkpoint(Path folder) throws IOException {
        return CheckpointFile.read(folder.resolve(CHECKPOINT));
    }

    /**
     * The folder of a run that goes on: the figures of its finished epochs are kept.
     *
     * @param checkpoint what {@link #checkpoint(Path)} read from it
     * @throws IOException with one sentence for the person
     */
    public static RunFolder resumed(Path folder, Checkpoint checkpoint) throws IOException {
        List<String> metrics = MetricsCsv.firstLines(folder.resolve(METRICS), checkpoint.epochs());
        return new RunFolder(folder, checkpoint.experiment(), metrics);
    }

    /**
     * Writes project, weights and metrics anew, each atomically.
     *
     * @param epochs all epochs that were finished since the run was begun or resumed
     * @param tensors the network after the last of them; empty to leave out the weights
     * @throws IOException with one sentence for the person
     */
    public void save(List<EpochEvent> epochs, List<NamedTensor> tensors) throws IOException {
        ProjectFile.write(folder.resolve(PROJECT), experiment);
        if (!tensors.isEmpty()) {
            Weights.write(folder.resolve(WEIGHTS), tensors);
        }
        byte[] metrics = MetricsCsv.text(earlierMetrics, epochs).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(METRICS), out -> out.write(metrics));
    }

    /**
     * Writes the checkpoint anew, atomically. To be called after {@link #save(List, List)}, so that the metrics never hold
     * fewer epochs than it.
     *
     * @throws IOException with one sentence for the person
     */
    public void save(Checkpoint checkpoint) throws IOException {
        CheckpointFile.write(folder.resolve(CHECKPOINT), checkpoint);
    }
}

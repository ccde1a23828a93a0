package multilayer.store.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.store.AtomicFile;
import multilayer.store.RunFolder;

/** A run of the history as a folder that other programs read: what {@link RunFolder} holds, and the loss of each step. */
public final class RunExport {

    public static final String STEPS = "steps.csv";

    private static final String HEADER = "step,epoch,loss\n";

    private RunExport() {}

    /**
     * Writes project, metrics, steps and weights, each atomically, in place of what was there.
     *
     * @param weights of the epoch that is wanted; empty to write none
     * @throws IOException with one sentence for the person
     */
    public static void write(RunDetails run, List<NamedTensor> weights, Path folder) throws IOException {
        new RunFolder(folder, run.experiment()).save(run.epochs(), weights);
        byte[] steps = steps(run).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(STEPS), out -> out.write(steps));
    }

    /** A line for each step whose loss is known or is not a number; none for the steps before a run was resumed. */
    private static String steps(RunDetails run) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int index = run.firstStep() - 1; index < run.stepLoss().length; index++) {
            int epoch = index / Math.max(run.stepsPerEpoch(), 1) + 1;
            text.append(index + 1)
                    .append(',')
                    .append(epoch)
                    .append(',')
                    .append(run.stepLoss()[index])
                    .append('\n');
        }
        return text.toString();
    }
}

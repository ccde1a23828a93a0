package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.train.Experiment;

/** A layer that gets narrower and narrower between two of 256 units, with batch norm and without. */
final class BottleneckTasks {

    private static final int[] MIDDLE = {1, 2, 4, 16, 64, 256};

    private BottleneckTasks() {}

    static List<LabTask> all(int epochs) {
        Experiment single = NotebookTasks.epochs(NotebookTasks.experiment(NotebookConfiguration.LAYERS_256), epochs);
        List<LabTask> tasks = new ArrayList<>();
        for (boolean batchNorm : new boolean[] {true, false}) {
            HiddenBlock wide = single.network().hidden().get(0).withBatchNorm(batchNorm);
            for (int units : MIDDLE) {
                tasks.add(LabTask.of(
                        NotebookTasks.number(batchNorm ? "batch-norm" : "plain", units, null),
                        NotebookTasks.withHidden(single, List.of(wide, wide.withUnits(units), wide))));
            }
        }
        return tasks;
    }
}

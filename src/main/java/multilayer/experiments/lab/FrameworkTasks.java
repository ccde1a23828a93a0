package multilayer.experiments.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilayer.bench.engine.Contenders;
import multilayer.bench.engine.Task;

/** The chapter's network at several widths, by our engine and by the two reference models; the curves are contenders' names. */
final class FrameworkTasks {

    private static final int[] UNITS = {32, 128, 512, 1024};

    private FrameworkTasks() {}

    static List<LabTask> all(int epochs) {
        return Stream.of(Contenders.ENGINE, "from-scratch", "framework")
                .flatMap(contender -> Arrays.stream(UNITS)
                        .mapToObj(units -> LabTask.of(
                                NotebookTasks.number(contender, units, null),
                                NotebookTasks.epochs(Task.ofUnits(units).experiment(), epochs))))
                .toList();
    }
}

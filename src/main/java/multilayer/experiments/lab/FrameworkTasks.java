package multilayer.experiments.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;

/** The chapter's network at several widths, by our engine and by the two reference models; the curves are contenders' names. */
final class FrameworkTasks {

    private static final int[] UNITS = {32, 128, 512, 1024};

    private FrameworkTasks() {}

    static List<LabTask> all(int epochs) {
        return Stream.of("engine", "from-scratch", "framework")
                .flatMap(contender -> Arrays.stream(UNITS)
                        .mapToObj(units ->
                                LabTask.of(NotebookTasks.number(contender, units, null), experiment(units, epochs))))
                .toList();
    }

    private static Experiment experiment(int units, int epochs) {
        Experiment chapter = Preset.D2L.experiment();
        NetworkSpec network = chapter.network();
        HiddenBlock block = network.hidden().get(0).withUnits(units);
        return NotebookTasks.epochs(chapter, epochs)
                .withNetwork(network.withHidden(List.of(block)))
                .withTraining(chapter.training().withEpochs(epochs).withValidation(Validation.NONE));
    }
}

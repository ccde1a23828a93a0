package multilayer.app.service;

import java.util.function.Function;
import multilayer.engine.data.Partition;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * The data of runs, and how each parts them. Parting takes as long as answering some thousand images and is the same for all
 * epochs of a run, so the last one is remembered. May be used from several threads.
 */
public final class PartedData {

    private final Function<String, TrainTest> source;
    private @Nullable Parted last;

    private record Parted(Experiment experiment, Partition partition) {}

    /**
     * Data sets that are parted when a run is looked at.
     *
     * @param source finds a data set by its name
     */
    public PartedData(Function<String, TrainTest> source) {
        this.source = source;
    }

    TrainTest published(Experiment experiment) {
        return source.apply(experiment.dataset());
    }

    synchronized Partition partition(Experiment experiment) {
        if (last == null || !last.experiment().equals(experiment)) {
            last = new Parted(experiment, experiment.partition(published(experiment)));
        }
        return last.partition();
    }
}

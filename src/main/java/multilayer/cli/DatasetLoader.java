package multilayer.cli;

import java.io.IOException;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;

/** Reads a data set; in a test a slice of it. */
@FunctionalInterface
interface DatasetLoader {

    /**
     * The data set.
     *
     * @throws IOException with a sentence for the person, if a file is missing or damaged
     */
    TrainTest load(Datasets dataset) throws IOException;
}

package multilayer.bench.accuracy;

import java.util.List;
import multilayer.engine.Named;
import multilayer.engine.train.Experiment;

/** Something that was measured elsewhere and can be measured with this engine. */
public interface Configuration extends Named {

    /** The accuracy that it is compared with, of a single seed. */
    double published();

    /** What is trained for one seed; when it is more than one, the best of them by test accuracy counts, as it did there. */
    List<Experiment> trials(long seed);
}

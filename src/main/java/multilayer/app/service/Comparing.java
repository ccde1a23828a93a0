package multilayer.app.service;

import java.util.Optional;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;

/** What a {@link CompareService} drives: the engine, or a script in a test. Used by the comparing thread alone. */
public interface Comparing {

    /** What both runs answer to the samples that they have in common; empty if they have none. */
    Optional<Comparison> compare(ComparedRuns runs) throws Exception;
}

package multilayer.app.service;

import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;

/** What a {@link SampleService} drives: the engine, or a script in a test. Used by its thread alone. */
public interface Explaining {

    /** Computes what there is to tell about a sample. */
    SampleDetails explain(OpenedSample sample) throws Exception;
}

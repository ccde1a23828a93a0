package multilayer.system.check;

import java.nio.file.Path;
import java.util.List;
import multilayer.bench.worker.GpuListing;

/** The catalog of what the self-test tries: adding a check is its class, one line here, and its words. */
public final class Checks {

    private Checks() {}

    /**
     * All of them, in the order in which they are run.
     *
     * @param kept the folder for what the program makes
     * @param display how to try the display
     */
    public static List<Check> all(Path kept, DisplayCheck.Probe display) {
        return List.of(
                new DataCheck(),
                new BlasCheck(),
                new StoreCheck(kept),
                new OpenClCheck(new GpuListing()),
                new DisplayCheck(display));
    }
}

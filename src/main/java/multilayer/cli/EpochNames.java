package multilayer.cli;

import java.util.Arrays;
import java.util.Iterator;
import multilayer.engine.Named;
import multilayer.store.runs.KeptWeights;

/** The catalog of epochs whose weights are kept, for the help. */
final class EpochNames implements Iterable<String> {

    /** @throws IllegalArgumentException with a sentence that lists the names there are */
    static KeptWeights byId(String id) {
        return Named.byId("--epoch", KeptWeights.values(), id);
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(KeptWeights.values()).map(KeptWeights::id).iterator();
    }
}

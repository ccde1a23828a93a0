package multilayer.app.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;

/** Data sets by name, each read once, by whoever needs it first; others wait for it. */
public final class LoadedData implements Function<String, TrainTest> {

    private final Map<String, TrainTest> loaded = new HashMap<>();

    /**
     * The data set of that name.
     *
     * @throws UncheckedIOException if it cannot be read, with a sentence for the person
     */
    @Override
    public synchronized TrainTest apply(String dataset) {
        return loaded.computeIfAbsent(dataset, LoadedData::load);
    }

    private static TrainTest load(String dataset) {
        try {
            return Datasets.byId(dataset).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}

package multilayer.app.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import org.jspecify.annotations.Nullable;

/** A data set that is read once, by whoever needs it first; others wait for it. */
public final class LoadedData implements Supplier<TrainTest> {

    private final Datasets dataset;
    private @Nullable TrainTest data;

    public LoadedData(Datasets dataset) {
        this.dataset = dataset;
    }

    /**
     * The data.
     *
     * @throws UncheckedIOException if it cannot be read, with a sentence for the person
     */
    @Override
    public synchronized TrainTest get() {
        if (data == null) {
            try {
                data = dataset.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return data;
    }
}

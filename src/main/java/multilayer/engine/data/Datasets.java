package multilayer.engine.data;

import java.io.IOException;
import multilayer.engine.Named;

/** The catalog of data sets. Adding one is one class that reads it and one line here. */
public enum Datasets implements Named {
    FASHION_MNIST("fashion-mnist", "Fashion-MNIST", 60_000, FashionMnist::load);

    private interface Loader {
        TrainTest load() throws IOException;
    }

    private final String id;
    private final String title;
    private final int trainingImages;
    private final Loader loader;

    Datasets(String id, String title, int trainingImages, Loader loader) {
        this.id = id;
        this.title = title;
        this.trainingImages = trainingImages;
        this.loader = loader;
    }

    @Override
    public String id() {
        return id;
    }

    /** What a person calls it, for example {@code Fashion-MNIST}. */
    public String title() {
        return title;
    }

    /** Images in its training set: known before the files are read. */
    public int trainingImages() {
        return trainingImages;
    }

    /**
     * Reads and verifies the files, which takes a moment: not on a thread that a person waits for.
     *
     * @throws IOException with a sentence for the person, if a file is missing or damaged
     */
    public TrainTest load() throws IOException {
        return loader.load();
    }

    /**
     * Finds a data set by its name in files and on command lines.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that lists the names there are
     */
    public static Datasets byId(String id) {
        return Named.byId("dataset", values(), id);
    }
}

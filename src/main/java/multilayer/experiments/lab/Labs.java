package multilayer.experiments.lab;

import java.util.List;
import java.util.function.IntFunction;
import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of labs: the chapter's exercises, and a few more of their kind. Adding one is one constant here, its settings in a
 * class beside, and its words, {@code lab.ID.…}.
 */
public enum Labs implements Named {
    /** How wide should the hidden layer be? */
    HIDDEN_UNITS("hidden-units", LabAxis.logarithmic(), LabMeasure.TEST_ACCURACY, 10, NotebookTasks::hiddenUnits),
    /** Does a second hidden layer help, and a third? */
    HIDDEN_LAYERS("hidden-layers", LabAxis.categories(""), LabMeasure.TEST_ACCURACY, 10, NotebookTasks::hiddenLayers),
    /** What does a layer of one unit do between wide ones? */
    BOTTLENECK("bottleneck", LabAxis.logarithmic(), LabMeasure.TEST_ACCURACY, 10, BottleneckTasks::all),
    /** How does the learning rate matter, and does it matter less with more epochs? */
    LEARNING_RATE("learning-rate", LabAxis.logarithmic(), LabMeasure.TEST_ACCURACY, 10, NotebookTasks::learningRates),
    /** What does searching all hyperparameters together bring? */
    JOINT_SEARCH("joint-search", LabAxis.logarithmic(), LabMeasure.TEST_ACCURACY, 10, NotebookTasks::jointSearch),
    /** How much faster or slower is a framework than code of one's own? */
    FRAMEWORK_VS_SCRATCH(
            "framework-vs-scratch", LabAxis.logarithmic(), LabMeasure.EPOCH_SECONDS, 1, FrameworkTasks::all),
    /** Which activation learns best? */
    ACTIVATIONS(
            "activations", LabAxis.categories("activation"), LabMeasure.TEST_ACCURACY, 15, NotebookTasks::activations),
    /** How should weights start? */
    INITIALIZERS(
            "initializers",
            LabAxis.categories("initializer"),
            LabMeasure.TEST_ACCURACY,
            15,
            NotebookTasks::initializers),
    /** Which sizes of matrices multiply fast? The benchmark answers it. */
    MATMUL("matmul"),
    /** How fast is the memory? The benchmark answers it. */
    MEMORY("memory");

    private final String id;
    private final @Nullable Definition definition;

    Labs(String id) {
        this.id = id;
        definition = null;
    }

    Labs(String id, LabAxis axis, LabMeasure measure, int epochs, IntFunction<List<LabTask>> tasks) {
        this.id = id;
        definition = new Definition(axis, measure, epochs, tasks);
    }

    /** What a lab has that runs. */
    private record Definition(LabAxis axis, LabMeasure measure, int epochs, IntFunction<List<LabTask>> tasks) {}

    @Override
    public String id() {
        return id;
    }

    /**
     * Whether it leads to the benchmark, {@code bench matmul} or {@code bench memory}, instead of running: then it has a title and a
     * question alone.
     */
    public boolean isLink() {
        return definition == null;
    }

    private Definition definition() {
        if (definition == null) {
            throw new IllegalStateException("%s is measured by the benchmark: multilayer bench %s".formatted(id, id));
        }
        return definition;
    }

    public LabAxis axis() {
        return definition().axis;
    }

    public LabMeasure measure() {
        return definition().measure;
    }

    /** Epochs of a run in full, at the settings that do not vary them. */
    public int epochs() {
        return definition().epochs;
    }

    /** What is run at each setting when a run has so many epochs, from left to right, curve by curve. */
    List<LabTask> tasks(int epochs) {
        return definition().tasks.apply(epochs);
    }

    /**
     * Finds a lab by its name.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that lists the names there are
     */
    public static Labs byId(String id) {
        return Named.byId("lab", values(), id);
    }
}

package multilayer.app.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import multilayer.bench.matmul.MatmulPlan;
import multilayer.bench.matmul.NetworkShapes;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Sizes;
import multilayer.bench.memory.MemoryPlan;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a person chooses to measure: sizes, devices, and how. */
public final class BenchmarkChoices {

    private final StringProperty sizes = new SimpleStringProperty(this, "sizes", Sizes.DEFAULT.replace(",", ", "));
    private final BooleanProperty ofNetwork = new SimpleBooleanProperty(this, "ofNetwork");
    private final BooleanProperty cpu = new SimpleBooleanProperty(this, "cpu", true);
    private final BooleanProperty gpu = new SimpleBooleanProperty(this, "gpu", true);
    private final BooleanProperty standIn = new SimpleBooleanProperty(this, "standIn");
    private final BooleanProperty wrongWay = new SimpleBooleanProperty(this, "wrongWay");
    private final ObjectProperty<@Nullable Path> cudaFolder = new SimpleObjectProperty<>(this, "cudaFolder");
    private final ObjectBinding<Chosen> network;
    private final ObjectBinding<Chosen> chosen;
    private final StringBinding sizesProblem;
    private final StringBinding deviceProblem;

    /** The products that are meant, or the sentence that says why there are none. */
    private record Chosen(List<Shape> shapes, String problem) {}

    /**
     * Choices that begin as the chapter has it.
     *
     * @param experiment whose network may be measured instead
     */
    public BenchmarkChoices(ObservableValue<Experiment> experiment) {
        network = Bindings.createObjectBinding(() -> ofNetwork(experiment.getValue()), experiment);
        chosen = Bindings.createObjectBinding(
                () -> ofNetwork.get() ? network.get() : typed(sizes.get()), sizes, ofNetwork, network);
        sizesProblem = Bindings.createStringBinding(() -> chosen.get().problem(), chosen);
        deviceProblem = Bindings.createStringBinding(
                () -> cpu.get() || gpu.get() ? "" : Messages.text("benchmark.problem.device"), cpu, gpu);
    }

    private static Chosen typed(String text) {
        try {
            return new Chosen(Sizes.parse(text), "");
        } catch (IllegalArgumentException e) {
            return new Chosen(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static Chosen ofNetwork(Experiment experiment) {
        try {
            int batch = experiment.training().batchSize();
            return new Chosen(NetworkShapes.of(experiment.network(), batch), "");
        } catch (IllegalArgumentException e) {
            return new Chosen(List.of(), Messages.text("benchmark.problem.network", String.valueOf(e.getMessage())));
        }
    }

    /** As typed; not used while {@link #ofNetworkProperty()}. */
    public StringProperty sizesProperty() {
        return sizes;
    }

    /** Whether the products of the network on the left are measured instead. */
    public BooleanProperty ofNetworkProperty() {
        return ofNetwork;
    }

    public BooleanProperty cpuProperty() {
        return cpu;
    }

    public BooleanProperty gpuProperty() {
        return gpu;
    }

    /** Whether a CPU with an OpenCL driver may stand in for a GPU. */
    public BooleanProperty standInProperty() {
        return standIn;
    }

    /** Whether products are timed in the wrong ways too. */
    public BooleanProperty wrongWayProperty() {
        return wrongWay;
    }

    /** Where ND4J's CUDA backend is; null without. */
    public ObjectProperty<@Nullable Path> cudaFolderProperty() {
        return cudaFolder;
    }

    /** What is wrong with the sizes; empty if nothing. */
    public StringBinding sizesProblem() {
        return sizesProblem;
    }

    /** What is wrong with the devices; empty if nothing. */
    public StringBinding deviceProblem() {
        return deviceProblem;
    }

    /** The products that are meant; none while {@link #sizesProblem()}. */
    public List<Shape> shapes() {
        return chosen.get().shapes();
    }

    /** The products of a training step of the network as it stands; none if they are too large to be measured. */
    public ObservableValue<List<Shape>> network() {
        return network.map(Chosen::shapes);
    }

    /** What to measure of products; call it only when nothing is wrong. */
    public MatmulPlan products() {
        return new MatmulPlan(
                shapes(), cpu.get(), gpu.get(), standIn.get(), wrongWay.get(), Optional.ofNullable(cudaFolder.get()));
    }

    /** What to measure of memories. */
    public MemoryPlan memory() {
        return new MemoryPlan(cpu.get(), gpu.get(), standIn.get());
    }
}

package multilayer.app.model;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.store.BenchmarkRecord;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.store.BenchmarkRecord.Host;

/** What was measured last of each kind: figures arrive one by one. Each list is one instance. */
public final class BenchmarkResults {

    private final ObservableList<Measurement> products = FXCollections.observableArrayList();
    private final ObservableList<Unavailable> withoutProducts = FXCollections.observableArrayList();
    private final ObservableList<Bus> buses = FXCollections.observableArrayList();
    private final ObservableList<Bandwidth> bandwidths = FXCollections.observableArrayList();
    private final ObservableList<Unavailable> withoutMemory = FXCollections.observableArrayList();
    private final ObservableList<EngineTime> engines = FXCollections.observableArrayList();
    private final DoubleProperty cpuPeak = new SimpleDoubleProperty(this, "cpuPeak", Double.NaN);

    public ObservableList<Measurement> products() {
        return products;
    }

    /** What gave no figures of products. */
    public ObservableList<Unavailable> withoutProducts() {
        return withoutProducts;
    }

    public ObservableList<Bus> buses() {
        return buses;
    }

    public ObservableList<Bandwidth> bandwidths() {
        return bandwidths;
    }

    /** What gave no figures of memory. */
    public ObservableList<Unavailable> withoutMemory() {
        return withoutMemory;
    }

    public ObservableList<EngineTime> engines() {
        return engines;
    }

    /** The most that the CPU can compute in float32, in 10⁹ operations a second; NaN while it is not known. */
    public DoubleProperty cpuPeakProperty() {
        return cpuPeak;
    }

    /** Forgets what was measured of a kind. */
    void clear(BenchmarkWork work) {
        switch (work) {
            case PRODUCTS -> {
                products.clear();
                withoutProducts.clear();
            }
            case MEMORY -> {
                buses.clear();
                bandwidths.clear();
                withoutMemory.clear();
                cpuPeak.set(Double.NaN);
            }
            case ENGINE -> engines.clear();
        }
    }

    /** A person knows the bus of {@code device}. */
    public void enter(Device device, OptionalInt widthBits, OptionalDouble megatransfersPerSecond) {
        Bus entered = new Bus(device, widthBits, megatransfersPerSecond, Bus.Origin.ENTERED, "");
        buses.replaceAll(bus -> bus.device().equals(device) ? entered : bus);
    }

    /** All that is shown. */
    public BenchmarkRecord all(Instant time, String version, Host host) {
        List<Unavailable> without = Stream.concat(withoutProducts.stream(), withoutMemory.stream())
                .distinct()
                .toList();
        return new BenchmarkRecord(time, version, host, products, bandwidths, buses, engines, without);
    }

    /** Of all that is shown, what is of a kind. */
    public BenchmarkRecord of(BenchmarkWork work, Instant time, String version, Host host) {
        return switch (work) {
            case PRODUCTS ->
                new BenchmarkRecord(time, version, host, products, List.of(), List.of(), List.of(), withoutProducts);
            case MEMORY ->
                new BenchmarkRecord(time, version, host, List.of(), bandwidths, buses, List.of(), withoutMemory);
            case ENGINE ->
                new BenchmarkRecord(time, version, host, List.of(), List.of(), List.of(), engines, List.of());
        };
    }
}

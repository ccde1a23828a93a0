package multilayer.app.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkReport;
import multilayer.app.model.BenchmarkWork;
import multilayer.app.service.BenchmarkFiles;
import multilayer.app.service.BenchmarkService;
import multilayer.bench.device.Device;
import multilayer.store.BenchmarkRecord;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a person does on the Benchmark tab. */
public final class BenchmarkController {

    private final BenchmarkModel model;
    private final BenchmarkHistoryModel history;
    private final BenchmarkService measuring;
    private final BenchmarkFiles files;
    private final Function<String, Optional<Path>> chooseFolder;
    private final Consumer<String> copy;

    /**
     * A controller of the tab.
     *
     * @param chooseFolder asks for a folder, with the key of the message that says what for
     * @param copy puts a text on the clipboard
     */
    public BenchmarkController(
            BenchmarkModel model,
            BenchmarkHistoryModel history,
            BenchmarkService measuring,
            BenchmarkFiles files,
            Function<String, Optional<Path>> chooseFolder,
            Consumer<String> copy) {
        this.model = model;
        this.history = history;
        this.measuring = measuring;
        this.files = files;
        this.chooseFolder = chooseFolder;
        this.copy = copy;
    }

    void measure(BenchmarkWork work) {
        measuring.measure(work);
    }

    void stop() {
        measuring.stop();
    }

    void chooseCudaFolder() {
        chooseFolder.apply("benchmark.cuda.choose").ifPresent(model.choices().cudaFolderProperty()::set);
    }

    void forgetCudaFolder() {
        model.choices().cudaFolderProperty().set(null);
    }

    void enterBus(Device device, OptionalInt widthBits, OptionalDouble megatransfersPerSecond) {
        model.results().enter(device, widthBits, megatransfersPerSecond);
    }

    void copyReport() {
        copy.accept(BenchmarkReport.of(measuring.present()));
        model.tell(Messages.text("benchmark.copied"));
    }

    void export() {
        chooseFolder
                .apply("benchmark.export.choose")
                .ifPresent(folder -> files.export(folder, measuring.present(), model::tell));
    }

    void readHistory() {
        files.read();
    }

    void open(@Nullable BenchmarkRecord record) {
        history.open(record);
    }

    void delete(BenchmarkRecord record) {
        files.delete(record);
    }

    BenchmarkRecord present() {
        return measuring.present();
    }
}

package multilayer.app.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.export.benchmark.BenchmarkCsv;
import multilayer.store.AtomicFile;
import multilayer.store.BenchmarkHistory;
import multilayer.store.BenchmarkHistory.Contents;
import multilayer.store.BenchmarkJson;
import multilayer.store.BenchmarkRecord;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history of benchmarks on disk, and exports, on one thread named {@code benchmark-files}. Called on the FX thread. */
public final class BenchmarkFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkFiles.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BenchmarkHistory history;
    private final BenchmarkHistoryModel model;
    private final FxThread fxThread;
    private final Executor thread;

    private interface Change {
        void make() throws IOException;
    }

    public BenchmarkFiles(BenchmarkHistory history, BenchmarkHistoryModel model, FxThread fxThread) {
        this(history, model, fxThread, DaemonThread.named("benchmark-files"));
    }

    BenchmarkFiles(BenchmarkHistory history, BenchmarkHistoryModel model, FxThread fxThread, Executor thread) {
        this.history = history;
        this.model = model;
        this.fxThread = fxThread;
        this.thread = thread;
    }

    /** Shows what was kept. */
    public void read() {
        change(() -> {});
    }

    /** Keeps one record more. */
    public void add(BenchmarkRecord record) {
        change(() -> history.add(record));
    }

    /** Forgets a record. */
    public void delete(BenchmarkRecord record) {
        change(() -> history.delete(record.time()));
    }

    private void change(Change change) {
        thread.execute(() -> {
            try {
                change.make();
                Contents contents = history.read();
                fxThread.run(() -> model.show(contents));
            } catch (IOException e) {
                LOG.warn("The history of benchmarks cannot be used", e);
                String sentence = String.valueOf(e.getMessage());
                fxThread.run(() -> model.fail(sentence));
            }
        });
    }

    /**
     * Writes {@code benchmark-TIME.json}, and as CSV what there is of products and memory.
     *
     * @param tell gets a sentence that says how it went, on the FX thread
     */
    public void export(Path folder, BenchmarkRecord record, Consumer<String> tell) {
        thread.execute(() -> {
            String sentence = exported(folder, record);
            fxThread.run(() -> tell.accept(sentence));
        });
    }

    private static String exported(Path folder, BenchmarkRecord record) {
        String name = "benchmark-" + NAME.format(record.time());
        try {
            write(folder.resolve(name + ".json"), BenchmarkJson.pretty(record));
            if (!record.products().isEmpty()) {
                write(folder.resolve(name + "-products.csv"), BenchmarkCsv.products(record.products()));
            }
            if (!record.bandwidths().isEmpty()) {
                write(folder.resolve(name + "-memory.csv"), BenchmarkCsv.memory(record.bandwidths()));
            }
            return Messages.text("benchmark.export.done", folder.resolve(name + ".json"));
        } catch (IOException e) {
            LOG.warn("Cannot export to {}", folder, e);
            return String.valueOf(e.getMessage());
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}

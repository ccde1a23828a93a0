package multilayer.app.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import multilayer.app.model.RunSeries;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.TrainingService;
import multilayer.export.charts.ChartData;
import multilayer.export.charts.CsvChart;
import multilayer.export.charts.SvgChart;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person does on the Train tab. */
public final class ChartsController {

    private static final Logger LOG = LoggerFactory.getLogger(ChartsController.class);

    private final TrainingModel training;
    private final TrainingService service;
    private final FilePicker picker;
    private final Consumer<String> tell;

    /**
     * A controller for the charts.
     *
     * @param tell shows a sentence to the person
     */
    public ChartsController(TrainingModel training, TrainingService service, FilePicker picker, Consumer<String> tell) {
        this.training = training;
        this.service = service;
        this.picker = picker;
        this.tell = tell;
    }

    void train() {
        service.train();
    }

    void examine() {
        service.examine();
    }

    void showEarlierRuns(boolean visible) {
        for (RunSeries run : training.runs()) {
            run.visibleProperty().set(visible);
        }
    }

    void removeEarlierRuns() {
        training.removeEarlierRuns();
    }

    void unpinRuns() {
        training.unpin(run -> true);
    }

    void export(ChartPane chart, ChartData data, ChartFormat format) {
        String suggestion = Messages.text("charts.file", data.title()) + "." + format.id();
        picker.pick(suggestion, format).ifPresent(file -> write(file, bytes(chart, data, format)));
    }

    private static byte[] bytes(ChartPane chart, ChartData data, ChartFormat format) {
        return switch (format) {
            case PNG -> ChartImage.png(ChartImage.of(chart));
            case SVG ->
                SvgChart.text(data, ChartImage.paper(chart), (int) chart.getWidth(), (int) chart.getHeight())
                        .getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvChart.text(data).getBytes(StandardCharsets.UTF_8);
        };
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            tell.accept(Messages.text("charts.saved", file));
        } catch (IOException failure) {
            LOG.warn("Cannot write {}", file, failure);
            tell.accept(
                    Messages.text("charts.not-saved", file, failure.getClass().getSimpleName()));
        }
    }

    /** Puts the picture on the clipboard, and its numbers for whoever pastes text. */
    void copy(ChartPane chart, ChartData data) {
        WritableImage image = ChartImage.of(chart);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        content.putString(CsvChart.text(data));
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Messages.text("charts.copied"));
    }
}

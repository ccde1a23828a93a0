package multilayer.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;

/** The epochs of a run as comma-separated values: a point before decimals, nothing where there is no figure. */
final class MetricsCsv {

    private static final String HEADER = "epoch,step,learningRate,trainLoss,trainAccuracy,"
            + "validationLoss,validationAccuracy,validationSplit,seconds,samplesPerSecond\n";

    private MetricsCsv() {}

    /** The whole file: {@code earlier} lines as they are, then those of {@code epochs}. */
    static String text(List<String> earlier, List<EpochEvent> epochs) {
        return Stream.concat(
                        earlier.stream().map(line -> line + "\n"),
                        epochs.stream().map(MetricsCsv::line))
                .collect(Collectors.joining("", HEADER, ""));
    }

    /**
     * The lines of a file's first epochs.
     *
     * @throws IOException with one sentence, if it holds fewer, or is no such file
     */
    static List<String> firstLines(Path file, int epochs) throws IOException {
        if (epochs == 0) {
            return List.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IOException(
                    "%s cannot be read: %s; choose another folder."
                            .formatted(
                                    file, e instanceof CharacterCodingException ? "it is no text" : FileReason.of(e)),
                    e);
        }
        if (lines.size() <= epochs || !lines.get(0).equals(HEADER.strip())) {
            throw new IOException(
                    "%s does not hold the %d epochs that the checkpoint beside it goes on from; choose another folder."
                            .formatted(file, epochs));
        }
        return lines.subList(1, epochs + 1);
    }

    private static String line(EpochEvent epoch) {
        Metrics validation = epoch.validation();
        return Stream.of(
                                String.valueOf(epoch.epoch()),
                                String.valueOf(epoch.step()),
                                Numbers.text(epoch.learningRate()),
                                Numbers.text(epoch.train().loss()),
                                Numbers.text(epoch.train().accuracy()),
                                validation == null ? "" : Numbers.text(validation.loss()),
                                validation == null ? "" : Numbers.text(validation.accuracy()),
                                validation == null ? "" : validation.split().id(),
                                Numbers.text(epoch.trainingTime().toNanos() / 1e9),
                                Numbers.text(epoch.samplesPerSecond()))
                        .collect(Collectors.joining(","))
                + "\n";
    }
}

package multilayer.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was measured, one record a line of JSON, the newest last. A line that cannot be read stays as it is, and is told. Each
 * change writes the file anew, atomically. Used by one thread.
 */
public final class BenchmarkHistory {

    private static final int SHOWN = 40;

    private final Path file;

    /**
     * What is in the file.
     *
     * @param records the newest first
     * @param problems a sentence for each line that cannot be read
     */
    public record Contents(List<BenchmarkRecord> records, List<String> problems) {

        public Contents {
            records = List.copyOf(records);
            problems = List.copyOf(problems);
        }
    }

    /** A history in {@code file}, which is made with its folder when there is something to keep. */
    public BenchmarkHistory(Path file) {
        this.file = file;
    }

    /**
     * All that was kept.
     *
     * @throws IOException with one sentence for the person
     */
    public Contents read() throws IOException {
        List<BenchmarkRecord> records = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String line : lines()) {
            try {
                records.add(BenchmarkParser.parse(line));
            } catch (IllegalArgumentException e) {
                problems.add("A line of %s cannot be read (%s); it was left as it is: %s"
                        .formatted(file, e.getMessage(), shortened(line)));
            }
        }
        Collections.reverse(records);
        return new Contents(records, problems);
    }

    /**
     * Keeps one record more.
     *
     * @throws IOException with one sentence for the person
     */
    public void add(BenchmarkRecord record) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(BenchmarkJson.line(record));
        write(lines);
    }

    /**
     * Forgets the record of {@code time}, if there is one.
     *
     * @throws IOException with one sentence for the person
     */
    public void delete(Instant time) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        if (lines.removeIf(line -> isOf(line, time))) {
            write(lines);
        }
    }

    private static boolean isOf(String line, Instant time) {
        try {
            return BenchmarkParser.parse(line).time().equals(time);
        } catch (IllegalArgumentException e) {
            return false; // what cannot be read is nobody's record, and stays
        }
    }

    private static String shortened(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "\u2026";
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            String reason = e instanceof CharacterCodingException ? "it is no text" : FileReason.of(e);
            throw new IOException(
                    "%s cannot be read: %s; move it away, and a new one is begun.".formatted(file, reason), e);
        }
    }

    private void write(List<String> lines) throws IOException {
        AtomicFile.prepareFolder(file.toAbsolutePath().resolveSibling(""));
        byte[] text = lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}

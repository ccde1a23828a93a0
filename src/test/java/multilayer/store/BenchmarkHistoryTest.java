package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkHistoryTest {

    private static final BenchmarkRecord FIRST = KnownBenchmarks.record(Instant.parse("2026-11-20T10:00:00Z"));
    private static final BenchmarkRecord SECOND = KnownBenchmarks.record(Instant.parse("2026-11-21T10:00:00.123Z"));

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptComesBackTheNewestFirst() throws IOException {
        BenchmarkHistory history = new BenchmarkHistory(file());
        assertThat(history.read().records()).isEmpty();

        history.add(FIRST);
        history.add(SECOND);

        assertThat(new BenchmarkHistory(file()).read().records()).isEqualTo(List.of(SECOND, FIRST));
        assertThat(Files.readAllLines(file()).get(0))
                .startsWith("{\"time\":\"2026-11-20T10:00:00Z\",\"version\":\"1.0\",\"machine\":{")
                .contains("\"path\":\"nd4j\",\"m\":1024,\"k\":1024,\"n\":1024,\"dtype\":\"float32\",\"threads\":2")
                .contains("\"reason\":\"no-gpu\"");
    }

    @Test
    void aDeletedRecordIsGoneAndTheOthersStay() throws IOException {
        BenchmarkHistory history = new BenchmarkHistory(file());
        history.add(FIRST);
        history.add(SECOND);
        history.delete(FIRST.time());
        assertThat(history.read().records()).containsExactly(SECOND);
    }

    @Test
    void aLineThatCannotBeReadIsToldAndStays() throws IOException {
        BenchmarkHistory history = new BenchmarkHistory(file());
        history.add(FIRST);
        Files.writeString(file(), Files.readString(file()) + "{\"time\":\"2026-11-20T10:00:00Z\"}\nrubbish\n");
        history.add(SECOND);

        BenchmarkHistory.Contents contents = history.read();
        assertThat(contents.records()).containsExactly(SECOND, FIRST);
        assertThat(contents.problems()).hasSize(2);
        assertThat(contents.problems().get(0)).contains("machine is missing", "left as it is", "{\"time\"");
        assertThat(contents.problems().get(1)).contains("it is not JSON", "rubbish");

        history.delete(FIRST.time());
        assertThat(Files.readAllLines(file())).contains("rubbish").hasSize(3);
    }

    @Test
    void aNewerProgramsFieldsArePassedOver() throws IOException {
        BenchmarkHistory history = new BenchmarkHistory(file());
        history.add(FIRST);
        Files.writeString(file(), Files.readString(file()).replaceFirst("\\{", "{\"colour\":\"blue\","));
        assertThat(history.read().records()).containsExactly(FIRST);
    }

    private Path file() {
        return folder.resolve("benchmarks").resolve("history.jsonl");
    }
}

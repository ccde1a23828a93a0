package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildRunTest {

    @Test
    void runsThisProgramAndReadsWhatItSays() throws Exception {
        ChildRun run = ChildRun.of("train", "--preset", "d2l", "--epochs", "1", "--json");

        assertThat(run.lines()).extracting(line -> line.path("event").asText()).containsExactly("epoch", "done");
        assertThat(run.numbers("epoch", "epoch")).containsExactly(1);
        assertThat(run.numbers("epoch", "seconds")[0]).isPositive();
        if (System.getProperty("os.name").equals("Linux")) {
            // The training images alone are 47 MB.
            assertThat(run.peakMegabytes()).isGreaterThan(47);
        } else {
            assertThat(run.peakMegabytes()).isNaN();
        }
    }

    @Test
    void aRunThatFailsIsNamedWithItsExitCode() {
        assertThatThrownBy(() -> ChildRun.of("train", "--epochs", "0"))
                .isInstanceOf(IOException.class)
                .hasMessage("train --epochs 0 ended with exit code 2");
    }

    @Test
    void aNumberIsReadFromTheLinesOfItsEventAlone() throws JsonProcessingException {
        ChildRun run = new ChildRun(
                List.of(
                        json("{\"event\":\"pulse\",\"milliseconds\":16.5}"),
                        json("{\"event\":\"epoch\",\"seconds\":0.25}"),
                        json("{\"event\":\"epoch\",\"seconds\":0.5}"),
                        json("{\"event\":\"done\",\"seconds\":9}"),
                        json("{\"seconds\":7}")),
                Double.NaN);

        assertThat(run.numbers("epoch", "seconds")).containsExactly(0.25, 0.5);
        assertThat(run.numbers("pulse", "milliseconds")).containsExactly(16.5);
        assertThat(run.numbers("round", "ratio")).isEmpty();
    }

    private static JsonNode json(String line) throws JsonProcessingException {
        return new ObjectMapper().readTree(line);
    }
}

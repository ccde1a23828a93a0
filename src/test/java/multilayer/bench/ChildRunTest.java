package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildRunTest {

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

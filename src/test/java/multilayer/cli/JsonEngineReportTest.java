package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult.Refusal;
import org.junit.jupiter.api.Test;

class JsonEngineReportTest {

    private final StringWriter out = new StringWriter();
    private final JsonEngineReport report = new JsonEngineReport(new PrintWriter(out));

    @Test
    void theMachineComesWithItsPeakAndHowThatWasFound() throws Exception {
        report.begin(TableEngineReportTest.MACHINE);

        JsonNode line = line();
        assertThat(line.path("event").asText()).isEqualTo("machine");
        assertThat(line.path("cores").asInt()).isEqualTo(2);
        assertThat(line.path("peakGigaflops").asDouble()).isEqualTo(448);
        assertThat(line.path("peakDerivation").asText()).startsWith("derived: ");
        assertThat(line.path("blasVariables").path("OPENBLAS_CORETYPE").asText())
                .isEqualTo("Haswell");
    }

    @Test
    void everyEpochIsALine() throws Exception {
        report.timed(Task.WIDE, 3, "dl4j", 1.5);

        assertThat(line())
                .isEqualTo(json(
                        "{\"event\":\"epoch\",\"config\":\"c\",\"round\":3,\"contender\":\"dl4j\",\"seconds\":1.5}"));
    }

    @Test
    void aRefusalIsALine() throws Exception {
        report.refused(Task.D2L, new Refusal("dl4j", "dl4j ended with exit code 1"));

        assertThat(line())
                .isEqualTo(
                        json(
                                "{\"event\":\"refused\",\"config\":\"a\",\"contender\":\"dl4j\",\"reason\":\"dl4j ended with exit code 1\"}"));
    }

    @Test
    void theSummaryHasSpreadsAndNullForWhatIsUnknown() throws Exception {
        report.done(TableEngineReportTest.RESULT);

        JsonNode line = line();
        assertThat(line.path("event").asText()).isEqualTo("summary");
        assertThat(line.path("network").asText()).isEqualTo("784-256-10");
        assertThat(line.at("/contenders/0/seconds/median").asDouble()).isEqualTo(0.35);
        assertThat(line.at("/contenders/0/threads").asText()).isEqualTo("2 threads");
        assertThat(line.at("/contenders/1/loss").isNull()).isTrue();
        assertThat(line.at("/contenders/1/peakMegabytes").isNull()).isTrue();
        assertThat(line.at("/refused/0/contender").asText()).isEqualTo("libtorch");
        assertThat(line.at("/oursOverProducts/maximum").asDouble()).isEqualTo(1.25);
        assertThat(line.path("otherLoad").isNull()).isTrue();
    }

    private JsonNode line() throws JsonProcessingException {
        assertThat(out.toString()).hasLineCount(1);
        return json(out.toString());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}

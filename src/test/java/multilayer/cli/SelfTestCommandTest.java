package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import multilayer.system.check.Check;
import multilayer.system.check.CheckResult;
import multilayer.system.check.CheckResult.Status;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SelfTestCommandTest {

    private final StringWriter out = new StringWriter();

    private static Check check(String id, CheckResult result) {
        return new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public CheckResult run() {
                return result;
            }
        };
    }

    private static final Check DATA = check(
            "data", new CheckResult(Status.PASSED, "selftest.data.passed", Optional.empty(), List.of(70_000, 0.5)));
    private static final Check DISPLAY = check(
            "display",
            new CheckResult(
                    Status.SKIPPED, "selftest.display.none", Optional.of("selftest.display.none.remedy"), List.of()));
    private static final Check BLAS = check(
            "blas",
            new CheckResult(
                    Status.FAILED,
                    "selftest.blas.wrong",
                    Optional.of("selftest.blas.wrong.remedy"),
                    List.of("oneDNN", "1.0e-01", "1.6e-05")));

    private int run(List<Check> checks, String... arguments) {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), false);
        return new CommandLine(new SelfTestCommand(terminal, checks)).execute(arguments);
    }

    @Test
    void whatIsNotHereAndNeedNotBeIsNoFailure() {
        assertThat(run(List.of(DATA, DISPLAY))).isZero();
        assertThat(out.toString())
                .contains("passed: Data sets: 70,000 images read, every checksum right, in 0.5 s.")
                .contains("skipped: Window: There is no display.")
                .contains("  All commands work without one")
                .contains("1 passed, 0 failed, 1 skipped.");
    }

    @Test
    void aFailureEndsWithOneAndItsRemedyStandsBelow() {
        assertThat(run(List.of(DATA, BLAS))).isEqualTo(1);
        assertThat(out.toString())
                .contains("failed: Matrix products: oneDNN multiplies wrongly: largest relative error 1.0e-01")
                .contains("  Trust no figure")
                .contains("1 passed, 1 failed, 0 skipped.");
    }

    @Test
    void jsonIsOneObjectALine() throws IOException {
        assertThat(run(List.of(DATA, BLAS), "--json")).isEqualTo(1);

        List<String> lines = out.toString().lines().toList();
        JsonNode passed = new ObjectMapper().readTree(lines.get(0));
        JsonNode failed = new ObjectMapper().readTree(lines.get(1));
        JsonNode done = new ObjectMapper().readTree(lines.get(2));
        assertThat(passed.path("status").asText()).isEqualTo("passed");
        assertThat(passed.path("remedy").isNull()).isTrue();
        assertThat(passed.path("milliseconds").isNumber()).isTrue();
        assertThat(failed.path("check").asText()).isEqualTo("blas");
        assertThat(failed.path("remedy").asText()).contains("OPENBLAS_");
        assertThat(done.path("failed").asInt()).isEqualTo(1);
        assertThat(lines).hasSize(3);
    }
}

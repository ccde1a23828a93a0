package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import multilayer.bench.Spread;
import multilayer.bench.engine.Figures;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.engine.Machine;
import multilayer.bench.engine.Task;
import multilayer.bench.engine.TaskResult;
import multilayer.bench.engine.TaskResult.Refusal;
import org.junit.jupiter.api.Test;

class TableEngineReportTest {

    static final Machine MACHINE = new Machine(
            "AMD EPYC", 2, "17.0.15", "Linux 6.1", new FmaPeak(2, 3.5, 57, 64), Map.of("OPENBLAS_CORETYPE", "Haswell"));

    static final TaskResult RESULT = new TaskResult(
            Task.D2L,
            List.of(
                    new Figures(
                            "engine",
                            "2 threads",
                            "OpenBLAS 0.3.31",
                            0.4012,
                            new Spread(0.3, 0.35, 0.4, 3),
                            new Spread(1, 1, 1, 3),
                            171_428.6,
                            0.3125,
                            244.4),
                    new Figures(
                            "products",
                            "2 threads",
                            "OpenBLAS 0.3.31",
                            null,
                            new Spread(0.25, 0.3, 0.35, 3),
                            new Spread(0.8, 0.875, 0.9, 3),
                            200_000,
                            0.36,
                            null)),
            List.of(new Refusal("libtorch", "libtorch ended with exit code 134")),
            new Spread(1.1, 1.143, 1.25, 3),
            null);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsWhatTheFiguresWereMeasuredOn() {
        report(false).begin(MACHINE);

        assertThat(out.toString().lines())
                .containsExactly(
                        "AMD EPYC, 2 cores, Java 17.0.15, Linux 6.1",
                        "FMA peak: 448 GFLOP/s, derived: 2 cores x 3.50 GHz (measured) x 64 operations a cycle (a loop of FMAs"
                                + " reached 57.0)",
                        "OPENBLAS_CORETYPE=Haswell is set: where OpenBLAS computes, it does not choose by this processor alone");
    }

    @Test
    void aRowHasEveryFigureOfAContenderAndADashForWhatIsUnknown() {
        report(false).done(RESULT);

        List<String> lines =
                out.toString().lines().map(line -> line.replaceAll(" +", " ")).toList();
        assertThat(lines)
                .contains(
                        "a: 784-256-10, sgd, batch 256, learning rate 0.1",
                        "Multilayer, all cores 0.350 (0.300 to 0.400) 1.00 (1.00 to 1.00) 171429 31 % 244 0.4012 2 threads OpenBLAS 0.3.31",
                        "its products alone 0.300 (0.250 to 0.350) 0.88 (0.80 to 0.90) 200000 36 % - - 2 threads OpenBLAS 0.3.31",
                        "No figures of libtorch through DJL: libtorch ended with exit code 134",
                        "Ours / products alone, paired: 1.143 (1.100 to 1.250)");
        assertThat(out.toString()).doesNotContain("something else");
    }

    @Test
    void whoWaitsSeesWhatIsBeingDoneAndItIsTakenAwayAfterwards() {
        TableEngineReport report = report(true);
        report.warmingUp(Task.WIDE, 2, 5);
        report.timed(Task.WIDE, 3, "dl4j", 1);

        assertThat(err.toString()).contains("\rc: warming up, epoch 2 of 5", "\rc: round 3, dl4j");
        report.done(RESULT);
        assertThat(err.toString()).endsWith("\r");
    }

    @Test
    void whereNobodyLooksNothingIsDrawn() {
        report(false).warmingUp(Task.WIDE, 2, 5);

        assertThat(err.toString()).isEmpty();
    }

    private TableEngineReport report(boolean interactive) {
        return new TableEngineReport(new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive));
    }
}

package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.EpochTimer;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import org.junit.jupiter.api.Test;

class LabSessionTest {

    /** Tells our engine's time once and then waits until it is interrupted, as a process does that is asked for an epoch. */
    private static final EpochTimer ENDLESS = (task, contenders, rounds, images, listener) -> {
        listener.timed("engine", 1, 0.25);
        Thread.currentThread().join();
    };

    private static final TrialRunner NO_TRIALS = new TrialRunner() {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public TrialHandle start(Trial trial, TrialListener listener) {
            throw new IllegalStateException("nothing is to be trained");
        }

        @Override
        public void close() {}
    };

    @Test
    void whoIsNotReadStopsAndSaysSo() throws Exception {
        StringWriter err = new StringWriter();
        PrintWriter closed = new PrintWriter(new StringWriter()) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        Terminal terminal = new Terminal(closed, new PrintWriter(err, true), false);
        List<LabResult> kept = new ArrayList<>();

        int exit = new LabSession(
                        LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH),
                        NO_TRIALS,
                        ENDLESS,
                        new JsonLabReport(closed, new LabWords(PlainText::of)),
                        terminal)
                .run(kept::add);

        assertThat(exit).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("the lab was stopped after 1 figure.");
        assertThat(kept).singleElement().satisfies(result -> {
            assertThat(result.stopped()).isTrue();
            assertThat(result.measured()).singleElement().satisfies(point -> assertThat(point.mean())
                    .isEqualTo(1.25));
        });
    }

    @Test
    void whatWasMeasuredBeforeAStopIsWritten() throws Exception {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false);
        EpochTimer one = (task, contenders, rounds, images, listener) -> {
            listener.timed("engine", 1, 0.25);
            listener.refused("framework", "framework ended with exit code 1");
        };

        int exit = new LabSession(
                        LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH),
                        NO_TRIALS,
                        one,
                        new JsonLabReport(terminal.out(), new LabWords(PlainText::of)),
                        terminal)
                .run(result -> {});

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .contains("{\"event\":\"point\",\"lab\":\"framework-vs-scratch\",\"x\":32,\"mean\":1.25,\"sd\":null,"
                        + "\"runs\":[1.25],\"series\":\"engine\",\"measure\":\"epoch-seconds\",\"notebook\":null,"
                        + "\"failed\":[]}")
                .anyMatch(line -> line.contains("\"mean\":null") && line.contains("ended with exit code 1"));
    }
}

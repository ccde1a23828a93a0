package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import multilayer.engine.data.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContenderServerTest {

    private static final Dataset ONE_PIXEL = new Dataset("one pixel", 1, 1, new byte[1], new byte[1], List.of("none"));

    private final StringWriter said = new StringWriter();
    private final Learner contender = new Learner();

    @Test
    void answersEachWishWithOneEpochAndItsLoss() throws Exception {
        serve("epoch\nepoch\n");

        assertThat(said.toString().lines().map(ContenderServerTest::withoutSeconds))
                .containsExactly(
                        "{\"event\":\"ready\",\"versions\":\"Learner 1\"}",
                        "{\"event\":\"epoch\",\"loss\":1.0}",
                        "{\"event\":\"epoch\",\"loss\":0.5}");
        assertThat(contender.closed).isTrue();
    }

    @Test
    void whatLearnsNothingHasNoLoss() throws Exception {
        contender.trains = false;
        serve("epoch\n");

        assertThat(said.toString()).contains("\"loss\":null");
    }

    @Test
    void computesNothingThatNobodyAskedFor() throws Exception {
        serve("");

        assertThat(said.toString()).hasLineCount(1);
        assertThat(contender.epochs).isZero();
        assertThat(contender.closed).isTrue();
    }

    @Test
    void anEpochThatFailsEndsIt() {
        contender.failure = new IllegalStateException("out of memory");

        assertThatThrownBy(() -> serve("epoch\nepoch\n")).hasMessage("out of memory");
        assertThat(contender.closed).isTrue();
    }

    private void serve(String wishes) throws IOException, InterruptedException {
        new ContenderServer(new BufferedReader(new StringReader(wishes)), new PrintWriter(said))
                .serve(contender, Task.D2L, ONE_PIXEL, ThreadSetting.of(1));
    }

    private static String withoutSeconds(String line) {
        return line.replaceFirst("\"seconds\":[-.0-9E]+,", "");
    }

    private static final class Learner implements Contender, Contender.Run {
        private boolean trains = true;
        private boolean closed;
        private int epochs;
        private @Nullable RuntimeException failure;

        @Override
        public String id() {
            return "learner";
        }

        @Override
        public List<ThreadSetting> threadSettings(int cores) {
            return List.of(ThreadSetting.of(1));
        }

        @Override
        public boolean trains() {
            return trains;
        }

        @Override
        public Run prepare(Task task, Dataset train, ThreadSetting setting) {
            return this;
        }

        @Override
        public String versions() {
            return "Learner 1";
        }

        @Override
        public double epoch(int epoch) {
            if (failure != null) {
                throw failure;
            }
            epochs++;
            return 1.0 / epoch;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilayer.bench.Spread;
import multilayer.bench.engine.EngineBenchmark.Plan;
import multilayer.bench.engine.EngineBenchmark.Progress;
import multilayer.bench.engine.TaskResult.Refusal;
import multilayer.engine.data.Dataset;
import org.junit.jupiter.api.Test;

class EngineBenchmarkTest {

    private static final int IMAGES = 1_000;
    private static final Machine MACHINE =
            new Machine("test processor", 2, "17", "Linux", new FmaPeak(2, 3, 31, 32), Map.of());

    /** What each contender answers, by name and thread setting; one epoch of warming up comes first. */
    private final Map<String, List<String>> scripts = new LinkedHashMap<>();

    private final List<String> told = new ArrayList<>();

    @Test
    void everyRoundIsComparedWithOurEpochOfTheSameRound() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1.00", "1.0/0.9", "2.0/0.9", "4.0/0.9"));
        scripts.put("products 1 thread", List.of("9/null", "0.5/null", "1.0/null", "3.2/null"));
        scripts.put("peer 1 thread", List.of("9/1.04", "3.0/0.9", "2.0/0.9", "6.0/0.9"));

        TaskResult result = run(3);

        assertThat(result.figures()).extracting(Figures::contender).containsExactly("engine", "products", "peer");
        assertThat(result.figures().get(0).seconds()).isEqualTo(new Spread(1, 2, 4, 3));
        assertThat(result.figures().get(0).samplesPerSecond()).isEqualTo(IMAGES / 2.0);
        assertThat(result.figures().get(1).ratio()).isEqualTo(new Spread(0.5, 0.5, 0.8, 3));
        assertThat(result.figures().get(2).ratio()).isEqualTo(new Spread(1, 1.5, 3, 3));
        assertThat(result.oursOverProducts()).isEqualTo(new Spread(1.25, 2, 2, 3));
        assertThat(result.refusals()).isEmpty();
    }

    @Test
    void theShareOfThePeakCountsTheProductsAlone() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1", "0.125/1"));

        // 818,176 operations a sample, 1,000 samples in 0.125 s, of 2 × 3 GHz × 32.
        assertThat(run(1).figures().get(0).shareOfPeak()).isEqualTo(818_176 * 1_000 / 0.125 / 192e9);
    }

    @Test
    void aContenderThatTrainsSomethingElseGetsNoFigures() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1.00", "1/0.9"));
        scripts.put("peer 1 thread", List.of("9/1.06", "1/0.9"));

        TaskResult result = run(1);

        assertThat(result.figures()).extracting(Figures::contender).containsExactly("engine");
        assertThat(result.refusals())
                .containsExactly(new Refusal(
                        "peer",
                        "after 1 epochs its training loss is 1.0600 and ours is 1.0000: it trains something else"));
        assertThat(told).contains("refused peer");
    }

    @Test
    void aContenderWithoutALossGetsNoFiguresUnlessItLearnsNothing() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1", "1/1"));
        scripts.put("products 1 thread", List.of("9/null", "1/null"));
        scripts.put("peer 1 thread", List.of("9/null", "1/null"));

        assertThat(run(1).figures()).extracting(Figures::contender).containsExactly("engine", "products");
    }

    @Test
    void theFasterThreadSettingIsTheOneThatIsTimed() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1", "1/1"));
        scripts.put("peer 1 thread", List.of("2/1", "5/1"));
        scripts.put("peer 2 threads", List.of("3/1", "1/1"));

        TaskResult result = run(1);

        assertThat(result.figures().get(1).threads()).isEqualTo("1 thread");
        assertThat(result.figures().get(1).seconds().median()).isEqualTo(5);
    }

    @Test
    void aSettingThatDiesLeavesTheOther() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1", "1/1"));
        scripts.put("peer 1 thread", List.of(ScriptedContender.DIE_AT_ONCE));
        scripts.put("peer 2 threads", List.of("3/1", "4/1"));

        TaskResult result = run(1);

        assertThat(result.figures().get(1).threads()).isEqualTo("2 threads");
        assertThat(result.refusals()).isEmpty();
    }

    @Test
    void aContenderThatDiesHalfwayIsNamedAndTheOthersGoOn() throws Exception {
        scripts.put("engine 1 thread", List.of("9/1", "1/1", "1/1", "1/1"));
        scripts.put("peer 1 thread", List.of("9/1", "1/1", ScriptedContender.DIE));
        scripts.put("products 1 thread", List.of("9/null", "1/null", "1/null", "1/null"));

        TaskResult result = run(3);

        assertThat(result.figures()).extracting(Figures::contender).containsExactly("engine", "products");
        assertThat(result.figures().get(1).ratio().count()).isEqualTo(3);
        assertThat(result.refusals())
                .containsExactly(
                        new Refusal("peer", "peer ended with exit code 7: an assertion failed in the native library"));
    }

    @Test
    void withoutOurEngineThereIsNothingToCompareWith() {
        scripts.put("engine 1 thread", List.of(ScriptedContender.DIE_AT_ONCE));
        scripts.put("peer 1 thread", List.of("9/1", "1/1"));

        assertThatThrownBy(() -> run(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("engine ended with exit code 7");
    }

    @Test
    void eachRoundBeginsWithAnother() throws Exception {
        scripts.put("engine 1 thread", List.of("1/1"));
        scripts.put("peer 1 thread", List.of("1/1"));
        scripts.put("products 1 thread", List.of("1/null"));
        run(2);

        assertThat(told).containsExactly("1 engine", "1 peer", "1 products", "2 peer", "2 products", "2 engine");
    }

    @Test
    void ourEngineAndItsProductsAreMeasuredInProcessesOfTheirOwn() throws Exception {
        List<Contender> ours =
                List.of(Contenders.byId("engine"), Contenders.byId("engine-1"), Contenders.byId("products"));
        Plan plan = new Plan(List.of(Task.D2L), ours, 2, 1, 600);

        TaskResult result =
                new EngineBenchmark(plan, MACHINE).run(new Progress() {}).get(0);

        assertThat(result.refusals()).isEmpty();
        assertThat(result.figures()).extracting(Figures::contender).containsExactly("engine", "engine-1", "products");
        // Samples count alike, whatever parts a batch is cut into.
        assertThat(result.figures().get(1).loss())
                .isCloseTo(result.figures().get(0).loss(), offset(1e-4));
        assertThat(result.figures().get(2).loss()).isNull();
        assertThat(result.figures()).allSatisfy(figures -> {
            assertThat(figures.seconds().minimum()).isPositive();
            assertThat(figures.versions()).containsPattern("(oneDNN|OpenBLAS) \\d");
        });
    }

    private TaskResult run(int rounds) throws IOException, InterruptedException {
        List<Contender> contenders = scripts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .distinct()
                .<Contender>map(Scripted::new)
                .toList();
        Plan plan = new Plan(List.of(Task.D2L), contenders, rounds, 1, IMAGES);
        List<TaskResult> results = new EngineBenchmark(plan, MACHINE, this::launch).run(new Progress() {
            @Override
            public void timed(Task task, int round, String contender, double seconds) {
                told.add(round + " " + contender);
            }

            @Override
            public void refused(Task task, Refusal refusal) {
                told.add("refused " + refusal.contender());
            }
        });
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private ContenderChild launch(Contender contender, ThreadSetting setting, Task task, int images)
            throws IOException {
        List<String> script = scripts.getOrDefault(contender.id() + " " + setting.name(), List.of());
        return ScriptedContender.start(contender.id(), Duration.ofMinutes(2), script);
    }

    private final class Scripted implements Contender {
        private final String id;

        Scripted(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<ThreadSetting> threadSettings(int cores) {
            return ThreadSetting.oneAndAll(cores).stream()
                    .filter(setting -> scripts.containsKey(id + " " + setting.name()))
                    .toList();
        }

        @Override
        public boolean trains() {
            return !id.equals("products");
        }

        @Override
        public Run prepare(Task task, Dataset train, ThreadSetting setting) {
            throw new IllegalStateException("a scripted contender runs in its own process");
        }
    }
}

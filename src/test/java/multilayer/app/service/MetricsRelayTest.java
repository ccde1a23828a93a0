package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.ScriptedRun;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsRelayTest {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final AtomicInteger posts = new AtomicInteger();
    private final List<Long> steps = new ArrayList<>();
    private final List<Integer> epochs = new ArrayList<>();
    private final TrainingListener target = new TrainingListener() {
        @Override
        public void onStep(StepEvent event) {
            steps.add(event.step());
        }

        @Override
        public void onEpoch(EpochEvent event) {
            epochs.add(event.epoch());
        }
    };

    @AfterEach
    void stopThread() {
        fx.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 200_000})
    void noPointIsLostAndFewAreThePosts(int count) throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        MetricsRelay relay = new MetricsRelay(
                target,
                () -> {
                    if (steps.size() == count) {
                        all.countDown();
                    }
                },
                action -> {
                    posts.incrementAndGet();
                    fx.execute(action);
                },
                INTERVAL);
        long start = System.nanoTime();
        for (int step = 1; step <= count; step++) {
            relay.onStep(step(step));
        }
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        long intervals = (System.nanoTime() - start) / INTERVAL.toNanos();
        assertThat(steps)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(posts.get()).isBetween(1, (int) intervals + 2);
    }

    @Test
    void recordsOfBothKindsKeepTheirOrderInOneDelivery() {
        List<Runnable> posted = new ArrayList<>();
        MetricsRelay relay = new MetricsRelay(target, posts::incrementAndGet, posted::add, INTERVAL);
        relay.onStep(step(1));
        relay.onEpoch(ScriptedRun.epoch(1, 1));
        relay.onStep(step(2));
        assertThat(posted).hasSize(1);
        posted.get(0).run();
        assertThat(steps).containsExactly(1L, 2L);
        assertThat(epochs).containsExactly(1);
        assertThat(posts.get()).isEqualTo(1);
    }

    @Test
    void aDeliveryAskedForEarlyLeavesNothingForThePostedOne() {
        List<Runnable> posted = new ArrayList<>();
        MetricsRelay relay = new MetricsRelay(target, posts::incrementAndGet, posted::add, INTERVAL);
        relay.onStep(step(1));
        relay.deliver();
        posted.get(0).run();
        assertThat(steps).containsExactly(1L);
        assertThat(posts.get()).isEqualTo(1);
    }

    private static StepEvent step(long step) {
        return new StepEvent(step, 1, (int) step, 211, 0.5, 0.05, 256);
    }
}

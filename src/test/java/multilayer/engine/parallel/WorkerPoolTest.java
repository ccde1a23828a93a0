package multilayer.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPoolTest {

    @ParameterizedTest(name = "{0} parts on {1} threads")
    @CsvSource({"1, 1", "2, 1", "2, 2", "3, 2", "4, 4", "2, 8", "7, 3"})
    void everyPartOfAPhaseIsDoneOnceBeforeTheNextPhaseBegins(int parts, int threads) {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        AtomicIntegerArray runs = new AtomicIntegerArray(parts);
        try (WorkerPool pool = new WorkerPool(parts, threads)) {
            WorkerPool.Plan plan = pool.plan(part -> first.incrementAndGet(), part -> {
                if (first.get() % parts != 0) {
                    early.incrementAndGet();
                }
                runs.incrementAndGet(part);
            });
            for (int round = 0; round < 2_000; round++) {
                pool.run(plan);
            }
        }
        assertThat(first).hasValue(2_000 * parts);
        assertThat(early).hasValue(0);
        for (int part = 0; part < parts; part++) {
            assertThat(runs.get(part)).isEqualTo(2_000);
        }
    }

    @Test
    void plansCanTakeTurns() {
        AtomicInteger a = new AtomicInteger();
        AtomicInteger b = new AtomicInteger();
        try (WorkerPool pool = new WorkerPool(3, 3)) {
            WorkerPool.Plan one = pool.plan(part -> a.incrementAndGet());
            WorkerPool.Plan two = pool.plan(part -> b.incrementAndGet(), part -> b.incrementAndGet());
            for (int round = 0; round < 1_000; round++) {
                pool.run(one);
                pool.run(two);
            }
        }
        assertThat(a).hasValue(3_000);
        assertThat(b).hasValue(6_000);
    }

    @Test
    void anExceptionOfAPartReachesTheCallerAndThePoolGoesOn() {
        AtomicInteger count = new AtomicInteger();
        try (WorkerPool pool = new WorkerPool(2, 2)) {
            WorkerPool.Plan failing = pool.plan(part -> {
                if (part == 1) {
                    throw new IllegalStateException("part 1 failed");
                }
            });
            assertThatThrownBy(() -> pool.run(failing)).hasMessage("part 1 failed");
            pool.run(pool.plan(part -> count.incrementAndGet()));
        }
        assertThat(count).hasValue(2);
    }

    @Test
    void refusesToHaveNoParts() {
        assertThatThrownBy(() -> new WorkerPool(0, 1)).hasMessage("parts and threads must be at least 1: 0, 1");
    }
}

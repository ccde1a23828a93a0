package multilayer.bench.memory;

import static multilayer.bench.memory.MemoryOperation.COPY;
import static multilayer.bench.memory.MemoryOperation.READ;
import static multilayer.bench.memory.MemoryOperation.TRIAD;
import static multilayer.bench.memory.MemoryOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MemoryTimerTest {

    private final AtomicInteger pulses = new AtomicInteger();
    private final SimulatedMemory memory =
            new SimulatedMemory(Map.of(READ, 3_000_000L, WRITE, 6_000_000L, COPY, 60_000_000L, TRIAD, 20_000_000L));
    private final MemoryTimer timer = new MemoryTimer(memory::nanoTime, pulses::incrementAndGet);

    @Test
    void bytesAreCountedAsStreamCountsThem() throws UnavailableException {
        List<Bandwidth> bandwidths = timer.measure(memory);

        assertThat(bandwidths).extracting(Bandwidth::operation).containsExactly(READ, WRITE, COPY, TRIAD);
        // 60 MB in 3 ms; 60 MB in 6 ms; 120 MB in 60 ms; 180 MB in 20 ms
        double[] expected = {20, 10, 2, 9};
        for (int i = 0; i < expected.length; i++) {
            assertThat(bandwidths.get(i).gigabytesPerSecond().median()).isCloseTo(expected[i], Offset.offset(1e-9));
            assertThat(bandwidths.get(i).gigabytesPerSecond().count()).isEqualTo(15);
        }
        assertThat(bandwidths.get(0).arrayBytes()).isEqualTo(60_000_000);
    }

    @Test
    void aSampleTakesAtLeast50MillisecondsAndTheOperationsTakeTurns() throws UnavailableException {
        timer.measure(memory);

        // 17 × 3 ms, 9 × 6 ms, 1 × 60 ms, 3 × 20 ms
        int perSample = 17 + 9 + 1 + 3;
        List<MemoryOperation> timed = memory.ran.subList(memory.ran.size() - 15 * perSample, memory.ran.size());
        for (int sample = 0; sample < 15; sample++) {
            List<MemoryOperation> one = timed.subList(sample * perSample, (sample + 1) * perSample);
            assertThat(one.subList(0, 17)).containsOnly(READ);
            assertThat(one.subList(17, 26)).containsOnly(WRITE);
            assertThat(one.subList(26, 27)).containsOnly(COPY);
            assertThat(one.subList(27, 30)).containsOnly(TRIAD);
        }
    }

    @Test
    void itWarmsUpForHalfASecondAndPulsesAllTheWhile() throws UnavailableException {
        timer.measure(memory);

        // 89 ms a round: six reach half a second
        assertThat(pulses).hasValue(6 + 15);
    }

    @Test
    void aWrongResultHasNoFigure() {
        memory.wrong = COPY;

        assertThatThrownBy(() -> timer.measure(memory))
                .isInstanceOfSatisfying(UnavailableException.class, e -> assertThat(e.unavailable())
                        .isEqualTo(new Unavailable(Kind.GPU, Reason.WRONG_RESULT, "copy")));
        assertThat(pulses).as("nothing was timed").hasValue(6);
    }
}

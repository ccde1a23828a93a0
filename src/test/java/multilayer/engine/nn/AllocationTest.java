package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Samples;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.parallel.WorkerPool;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A step that made a single object would show a thousand of them. The least of a few counts is the step's own: what a step
 * allocates is in each of them. Others have more: off the heap the whole program is counted, its output included, and on it
 * Java boxes and copies here and there as long as the compiler is behind, which on a busy machine can be long.
 */
class AllocationTest {

    private static final int STEPS = 1_000;
    private static final int COUNTS = 5;
    private static final int BATCH_SIZE = 16;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThousandStepsAllocateNothingOnTheHeapOrOffIt(boolean everything) {
        Samples samples = LearnableData.of(200, 1).train();
        int[] rows = IntStream.range(0, 200).toArray();
        NetworkSpec spec = spec(samples.features(), everything);
        try (WorkerPool pool = new WorkerPool(2, 1);
                Network network = Network.create(spec, 1);
                Optimizer optimizer =
                        new OptimizerSpec.Sgd(everything ? 0.9 : 0, false, 0).create(network.parameters(), 2);
                TrainingPass pass = new TrainingPass(network, BATCH_SIZE, optimizer, 1, pool)) {
            train(pass, samples, rows, 20 * STEPS);
            long heapWithoutWork = heapBytes();
            heapWithoutWork = heapBytes() - heapWithoutWork;
            long heap = Long.MAX_VALUE;
            long offHeap = Long.MAX_VALUE;

            for (int count = 0; count < COUNTS; count++) {
                long offHeapBefore = offHeapBytes();
                long heapBefore = heapBytes();
                train(pass, samples, rows, STEPS);
                heap = Math.min(heap, heapBytes() - heapBefore - heapWithoutWork);
                offHeap = Math.min(offHeap, offHeapBytes() - offHeapBefore);
            }

            assertThat(heap).as("bytes on the heap").isLessThan(STEPS);
            assertThat(offHeap).as("bytes off the heap").isLessThanOrEqualTo(0);
        }
    }

    private static NetworkSpec spec(int features, boolean everything) {
        HiddenBlock first =
                new HiddenBlock(24, Initializer.HE_NORMAL, everything, Activation.RELU, everything ? 0.2 : 0);
        HiddenBlock second = new HiddenBlock(17, Initializer.HE_NORMAL, everything, Activation.GELU, 0);
        return new NetworkSpec(
                features, everything ? List.of(first, second) : List.of(first), 10, Initializer.HE_NORMAL);
    }

    private static void train(TrainingPass pass, Samples samples, int[] rows, int steps) {
        for (int step = 0; step < steps; step++) {
            pass.batch().take(samples, rows, step % (rows.length - BATCH_SIZE), BATCH_SIZE - step % 2);
            pass.step(step);
        }
    }

    /** What this thread and those of the pool have allocated so far. */
    private static long heapBytes() {
        long[] ids = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull) // one that has ended meanwhile
                .filter(thread -> thread.getThreadName().startsWith("engine-")
                        || thread.getThreadId() == Thread.currentThread().getId())
                .mapToLong(thread -> thread.getThreadId())
                .toArray();
        return LongStream.of(THREADS.getThreadAllocatedBytes(ids)).sum();
    }

    private static long offHeapBytes() {
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return buffers + Pointer.totalBytes();
    }
}

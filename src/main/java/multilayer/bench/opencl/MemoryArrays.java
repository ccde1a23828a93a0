package multilayer.bench.opencl;

import java.nio.FloatBuffer;
import multilayer.bench.memory.MemoryOperation;
import org.lwjgl.system.MemoryUtil;

/**
 * STREAM's three arrays on a device, and what must be in them. Only a is ever written; b and c hold small whole numbers that differ
 * from place to place, so that every result is exact in float32 and nothing can be left out or swapped unnoticed.
 */
final class MemoryArrays implements AutoCloseable {

    static final float WRITTEN = 7;
    static final float FACTOR = 3;

    /** Periods that share no factor with each other or with a work-group's size. */
    private static final int PERIOD_B = 251;

    private static final int PERIOD_C = 127;
    private static final int CHUNK = 1 << 22;

    private final Session session;
    private final long elements;
    private final int perGroup;
    private final ResourceStack resources = new ResourceStack();
    private final DeviceBuffer a;
    private final DeviceBuffer b;
    private final DeviceBuffer c;
    private final DeviceBuffer sums;

    /**
     * Allocates and fills them.
     *
     * @param elements of each array; a multiple of {@code perGroup}
     * @param perGroup elements that a work-group adds up when it reads
     */
    MemoryArrays(Session session, long elements, int perGroup) {
        this.session = session;
        this.elements = elements;
        this.perGroup = perGroup;
        try {
            a = allocate(elements);
            b = allocate(elements);
            c = allocate(elements);
            sums = allocate(elements / perGroup);
            fill(a, elements, i -> Float.NaN);
            fill(b, elements, MemoryArrays::patternB);
            fill(c, elements, MemoryArrays::patternC);
            fill(sums, elements / perGroup, i -> Float.NaN);
        } catch (OpenClException e) {
            resources.close();
            throw e;
        }
    }

    private DeviceBuffer allocate(long floats) {
        DeviceBuffer buffer = session.allocate(floats * Float.BYTES);
        resources.add(buffer::close);
        return buffer;
    }

    private static float patternB(long index) {
        return index % PERIOD_B;
    }

    private static float patternC(long index) {
        return index % PERIOD_C;
    }

    private void fill(DeviceBuffer buffer, long floats, FloatAt values) {
        FloatBuffer chunk = MemoryUtil.memAllocFloat((int) Math.min(CHUNK, floats));
        try {
            for (long first = 0; first < floats; first += CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, floats - first));
                for (int i = 0; i < chunk.limit(); i++) {
                    chunk.put(i, values.at(first + i));
                }
                buffer.send(first * Float.BYTES, chunk);
                session.finish();
            }
        } finally {
            MemoryUtil.memFree(chunk);
        }
    }

    private boolean holds(DeviceBuffer buffer, long floats, FloatAt values) {
        FloatBuffer chunk = MemoryUtil.memAllocFloat((int) Math.min(CHUNK, floats));
        try {
            for (long first = 0; first < floats; first += CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, floats - first));
                buffer.fetch(first * Float.BYTES, chunk);
                for (int i = 0; i < chunk.limit(); i++) {
                    if (chunk.get(i) != values.at(first + i)) {
                        return false;
                    }
                }
            }
            return true;
        } finally {
            MemoryUtil.memFree(chunk);
        }
    }

    /** Gives {@code kernel} of {@code memory.cl}, which does {@code operation}, its arguments. */
    void passTo(Kernel kernel, MemoryOperation operation) {
        switch (operation) {
            case READ -> kernel.set(0, b).set(1, sums);
            case WRITE -> kernel.set(0, a).set(1, WRITTEN);
            case COPY -> kernel.set(0, a).set(1, b);
            case TRIAD -> kernel.set(0, a).set(1, b).set(2, c).set(3, FACTOR);
        }
    }

    /** Whether they hold what {@code operation}, run last, must have made of them. */
    boolean areRightAfter(MemoryOperation operation) {
        return switch (operation) {
            case READ -> holds(sums, elements / perGroup, this::sumOfGroup);
            case WRITE -> holds(a, elements, i -> WRITTEN);
            case COPY -> holds(a, elements, MemoryArrays::patternB);
            case TRIAD -> holds(a, elements, i -> patternB(i) + FACTOR * patternC(i));
        };
    }

    private float sumOfGroup(long group) {
        float sum = 0;
        for (long i = group * perGroup; i < (group + 1) * perGroup; i++) {
            sum += patternB(i);
        }
        return sum;
    }

    @Override
    public void close() {
        resources.close();
    }

    private interface FloatAt {
        float at(long index);
    }
}

package multilayer.bench.memory;

import multilayer.engine.Named;

/** What is done to arrays that no cache can hold, after McCalpin's STREAM. */
public enum MemoryOperation implements Named {
    /** s ← s + a[i]: one array is read. */
    READ("read", 1),
    /** a[i] ← s: one array is written. */
    WRITE("write", 1),
    /** c[i] ← a[i]: one array is read, one is written. */
    COPY("copy", 2),
    /** a[i] ← b[i] + s·c[i]: two arrays are read, one is written. */
    TRIAD("triad", 3);

    private final String id;
    private final int arrays;

    MemoryOperation(String id, int arrays) {
        this.id = id;
        this.arrays = arrays;
    }

    @Override
    public String id() {
        return id;
    }

    /** How many arrays go over the bus, as STREAM counts: a line that is read only to be written is not counted. */
    public int arrays() {
        return arrays;
    }
}

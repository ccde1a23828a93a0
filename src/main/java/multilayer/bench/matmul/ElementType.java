package multilayer.bench.matmul;

import multilayer.engine.Named;

/** What the matrices hold. */
public enum ElementType implements Named {
    FLOAT32("float32", Float.BYTES, 0x1p-23),
    FLOAT64("float64", Double.BYTES, 0x1p-52);

    private final String id;
    private final int bytes;
    private final double epsilon;

    ElementType(String id, int bytes, double epsilon) {
        this.id = id;
        this.bytes = bytes;
        this.epsilon = epsilon;
    }

    @Override
    public String id() {
        return id;
    }

    /** Of one element. */
    public int bytes() {
        return bytes;
    }

    /** The distance from 1 to the next larger number. */
    public double epsilon() {
        return epsilon;
    }
}

package multilayer.bench.matmul;

import multilayer.bench.device.Kind;
import multilayer.engine.Named;

/** By what a product is computed. */
public enum ProductPath implements Named {
    /** ND4J's {@code mmul}, as a user would write it. */
    ND4J("nd4j", Kind.CPU),
    /** The direct call of the BLAS library that the engine uses. */
    BLAS("blas", Kind.CPU),
    /** A tiled kernel of ours in OpenCL. */
    OPENCL("opencl", Kind.GPU),
    /** ND4J's {@code mmul} with its CUDA backend. */
    CUDA("cuda", Kind.GPU);

    private final String id;
    private final Kind kind;

    ProductPath(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }
}

package multilayer.bench.opencl;

import java.util.regex.Pattern;

/** A mistake that could be made in a kernel: in {@code file}, {@code right} is replaced by {@code wrong}. */
enum PlantedBug {
    SGEMM_WITHOUT_BARRIER_AFTER_THE_LOADS(
            KernelSource.SGEMM, "barrier(CLK_LOCAL_MEM_FENCE); // the tiles are full", ""),
    SGEMM_WITHOUT_BARRIER_BEFORE_THE_NEXT_LOADS(
            KernelSource.SGEMM, "barrier(CLK_LOCAL_MEM_FENCE); // the tiles have been used", ""),
    SGEMM_READS_BELOW_A(KernelSource.SGEMM, "row < m && depth < k ? a[", "depth < k ? a["),
    SGEMM_READS_RIGHT_OF_A(KernelSource.SGEMM, "row < m && depth < k ? a[", "row < m ? a["),
    SGEMM_READS_BELOW_B(KernelSource.SGEMM, "depth < k && column < n ? b[", "column < n ? b["),
    SGEMM_READS_RIGHT_OF_B(KernelSource.SGEMM, "depth < k && column < n ? b[", "depth < k ? b["),
    SGEMM_WRITES_BELOW_C(KernelSource.SGEMM, "if (row < m && column < n)", "if (column < n)"),
    SGEMM_WRITES_RIGHT_OF_C(KernelSource.SGEMM, "if (row < m && column < n)", "if (row < m)"),
    SGEMM_WITH_THE_STRIDE_OF_ANOTHER_MATRIX(KernelSource.SGEMM, "b[depth * n + column]", "b[depth * k + column]"),
    SGEMM_WITH_A_STEP_TOO_FEW(KernelSource.SGEMM, "firstDepth < k;", "firstDepth < k - TILE_K;"),
    SGEMM_WITH_AN_OUTER_PRODUCT_TOO_FEW(
            KernelSource.SGEMM, "for (int depth = 0; depth < TILE_K;", "for (int depth = 1; depth < TILE_K;"),
    SGEMM_WITHOUT_INITIAL_SUM(KernelSource.SGEMM, "sum[i][j] = 0.0f;", ""),
    READ_WITHOUT_BARRIER(KernelSource.MEMORY, "barrier(CLK_LOCAL_MEM_FENCE); // the parts to be added are there", ""),
    READ_WITH_A_LEVEL_TOO_FEW(KernelSource.MEMORY, "half_of = ITEMS / 2;", "half_of = ITEMS / 4;"),
    READ_THAT_LEAVES_A_LANE_OUT(KernelSource.MEMORY, "(four.z + four.w)", "four.z"),
    WRITE_THAT_LEAVES_AN_ITEM_OUT(
            KernelSource.MEMORY,
            "a[get_global_id(0)] = (float4)(value);",
            "a[get_global_id(0) | 1] = (float4)(value);"),
    COPY_THAT_READS_ONE_TOO_FAR(
            KernelSource.MEMORY,
            "a[get_global_id(0)] = b[get_global_id(0)];",
            "a[get_global_id(0)] = b[get_global_id(0) + 1];"),
    TRIAD_OF_ONE_GROUP_ONLY(KernelSource.MEMORY, "factor * c[get_global_id(0)]", "factor * c[get_local_id(0)]");

    private final String file;
    private final String right;
    private final String wrong;

    PlantedBug(String file, String right, String wrong) {
        this.file = file;
        this.right = right;
        this.wrong = wrong;
    }

    /** Whose kernels have it. */
    String file() {
        return file;
    }

    /** The kernels with the mistake in them. */
    String source() {
        String source = KernelSource.read(file);
        if (source.split(Pattern.quote(right), -1).length != 2) {
            throw new IllegalStateException("%s: %s must have once: %s".formatted(this, file, right));
        }
        return source.replace(right, wrong);
    }
}

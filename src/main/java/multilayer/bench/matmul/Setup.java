package multilayer.bench.matmul;

/**
 * One way to compute products. It has a process of its own.
 *
 * @param path by what
 * @param type of the elements
 * @param threads on a CPU; 0 for a GPU, which has its own idea of them
 * @param deviceIndex which GPU of those that {@code bench devices} lists, from 0; 0 for a CPU
 */
public record Setup(ProductPath path, ElementType type, int threads, int deviceIndex) {}

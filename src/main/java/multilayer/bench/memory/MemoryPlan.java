package multilayer.bench.memory;

/**
 * What to measure.
 *
 * @param cpu whether the CPU's memory
 * @param gpu whether that of GPUs
 * @param allowStandIn whether a CPU with an OpenCL driver may stand in for a GPU
 */
public record MemoryPlan(boolean cpu, boolean gpu, boolean allowStandIn) {}

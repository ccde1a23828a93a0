package multilayer.bench.device;

/**
 * What computes.
 *
 * @param kind what sort of processor it counts as
 * @param name as its maker or the operating system calls it
 * @param driver what makes it compute, with its version: a library for a CPU, a driver for a GPU
 * @param standIn whether it is a CPU that stands in for a GPU, as tests and the curious may ask for: to be said wherever its
 *     figures show
 */
public record Device(Kind kind, String name, String driver, boolean standIn) {}

package multilayer.bench.roofline;

/**
 * Something that was measured, under a {@link Roofline}.
 *
 * @param name for a person
 * @param intensity floating-point operations for each byte that has to move at least
 * @param gigaflops 10⁹ floating-point operations a second, as measured
 */
public record RooflinePoint(String name, double intensity, double gigaflops) {}

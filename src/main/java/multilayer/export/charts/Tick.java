package multilayer.export.charts;

/**
 * A mark on an axis.
 *
 * @param label how the value is written there
 */
public record Tick(double value, String label) {}

package multilayer.app.common;

/**
 * A mark on an axis.
 *
 * @param share where it stands: 0 at the axis's beginning, 1 at its end
 */
public record PlotMark(double share, String label) {}

package multilayer.experiments.lab;

import org.jspecify.annotations.Nullable;

/**
 * One place in a lab's chart: what is varied, and to what.
 *
 * @param series the curve that it belongs to, for example {@code batch-norm}; empty in a lab with a single one
 * @param x where it stands on the axis; its place from 0 among categories
 * @param label its name on the axis, for example {@code 256} or {@code leaky-relu}
 * @param published the figure that the chapter's notebook prints for it, of a single run; null where it has none
 */
public record LabSetting(
        String series, double x, String label, @Nullable Double published) {}

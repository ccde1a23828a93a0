package multilayer.engine.train;

/**
 * Something that a person moved during a run, so that the run can be told and repeated.
 *
 * @param step the first step that used the new value, from 1
 * @param setting {@code learningRate}, or {@code hidden[0].dropoutRate}
 * @param value the new value
 */
public record ControlChange(long step, String setting, double value) {}

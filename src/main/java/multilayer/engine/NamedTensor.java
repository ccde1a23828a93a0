package multilayer.engine;

/**
 * A copy of one array of numbers: of a parameter or statistic of a network, or of an optimizer's state beside a parameter. A network's
 * have the names of a weights file: {@code dense1.weight} [in, out], {@code dense1.bias} [out], {@code batchNorm1.gamma}, {@code .beta}, {@code .mean}, {@code .variance} [units],
 * {@code batchNorm1.epsilon} [] …, numbered by hidden block from 1, and {@code output.weight}, {@code output.bias}.
 *
 * @param shape lengths of its axes; empty for a single number
 * @param values in row-major order
 */
public record NamedTensor(String name, int[] shape, float[] values) {}

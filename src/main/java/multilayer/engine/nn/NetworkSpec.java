package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.Range;

/**
 * A multilayer perceptron on paper: how many inputs, which hidden blocks, how many classes.
 *
 * @param inputs numbers in one sample, 784 for a 28×28 image
 * @param hidden the hidden blocks from input to output; none makes a softmax regression
 * @param outputs the number of classes
 * @param outputInitializer how the weights of the output layer start
 */
public record NetworkSpec(int inputs, List<HiddenBlock> hidden, int outputs, Initializer outputInitializer) {

    public static final Range INPUTS = Range.integers("inputs", 1, 1 << 20);
    public static final Range OUTPUTS = Range.integers("outputs", 2, 1_000);
    public static final Range HIDDEN_BLOCKS = Range.integers("hidden", 0, 32);

    public NetworkSpec {
        INPUTS.check(inputs);
        OUTPUTS.check(outputs);
        HIDDEN_BLOCKS.check(hidden.size());
        hidden = List.copyOf(hidden);
    }

    public NetworkSpec withHidden(List<HiddenBlock> hidden) {
        return new NetworkSpec(inputs, hidden, outputs, outputInitializer);
    }

    /** Numbers that enter hidden block {@code index}, or the output layer when {@code index == hidden.size()}. */
    public int inputsOf(int index) {
        return index == 0 ? inputs : hidden.get(index - 1).units();
    }

    /** Trained numbers in the output layer. */
    public long outputParameterCount() {
        return (long) inputsOf(hidden.size()) * outputs + outputs;
    }

    /** Trained numbers in the whole network. */
    public long parameterCount() {
        long count = outputParameterCount();
        for (int index = 0; index < hidden.size(); index++) {
            count += hidden.get(index).parameterCount(inputsOf(index));
        }
        return count;
    }

    /** A short name such as {@code 784-256-10}. */
    public String shape() {
        List<String> widths = new ArrayList<>();
        widths.add(String.valueOf(inputs));
        hidden.forEach(block -> widths.add(String.valueOf(block.units())));
        widths.add(String.valueOf(outputs));
        return String.join("-", widths);
    }
}

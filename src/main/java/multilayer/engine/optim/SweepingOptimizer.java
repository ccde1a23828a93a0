package multilayer.engine.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Parameter;

/**
 * What all optimizers share that move each number by its own gradient and its own state alone: the state, the count of steps,
 * and one sweep over a range that reads all of it into a core's first cache, applies a {@link Rule} there and writes it back.
 */
abstract class SweepingOptimizer implements Optimizer {

    /** Floats that a part moves at a time: with two kinds of state four such arrays fill half of a first cache of 32 KiB. */
    private static final int CHUNK = 1_024;

    private static final String STEP = "step";

    /** A float counts exactly to 2²⁴ only, so the count of steps is saved as two digits of this base. */
    private static final long STEP_BASE = 1L << 20;

    /** What happens to the numbers of one chunk. */
    @FunctionalInterface
    interface Rule {

        /**
         * Moves {@code w} against {@code g}.
         *
         * @param parameter which the numbers belong to
         * @param w values, changed in place
         * @param g gradients; may be changed, it is a copy
         * @param state one array for each kind of state, changed in place
         * @param length how many numbers count
         */
        void apply(Parameter parameter, float[] w, float[] g, float[][] state, int length);
    }

    private final OptimizerState[] states;
    private final double weightDecay;
    private final float[][] values;
    private final float[][] gradients;
    private final float[][][] stateChunks;
    private double learningRate;
    private long step;

    /**
     * Sets the state aside.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     * @param stateNames the kinds of state
     */
    SweepingOptimizer(OptimizerSpec spec, List<Parameter> parameters, int parts, String... stateNames) {
        weightDecay = spec.weightDecay();
        states = Arrays.stream(stateNames)
                .map(name -> new OptimizerState(name, parameters))
                .toArray(OptimizerState[]::new);
        values = new float[parts][CHUNK];
        gradients = new float[parts][CHUNK];
        stateChunks = new float[parts][states.length][CHUNK];
    }

    @Override
    public void beginStep(double learningRate) {
        this.learningRate = learningRate;
        step++;
    }

    /** The rate of the current step. */
    final double learningRate() {
        return learningRate;
    }

    /** The number of the current step, from 1. */
    final long step() {
        return step;
    }

    /** λ where it applies: on weights. */
    final double decay(Parameter parameter) {
        return parameter.decays() ? weightDecay : 0;
    }

    final OptimizerState state(int kind) {
        return states[kind];
    }

    /** Applies {@code rule} with all state to a range whose gradient, times {@code scale}, stands in its own array. */
    final void sweep(Rule rule, Parameter parameter, int from, int to, float scale, int part) {
        float[][] state = stateChunks[part];
        for (int start = from; start < to; start += CHUNK) {
            int length = Math.min(CHUNK, to - start);
            for (int kind = 0; kind < state.length; kind++) {
                states[kind].of(parameter).read(start, state[kind], length);
            }
            chunk(rule, parameter, parameter.gradient(), start, length, scale, part);
            for (int kind = 0; kind < state.length; kind++) {
                states[kind].of(parameter).write(start, state[kind], length);
            }
        }
    }

    /** Applies {@code rule} to a range, with {@code gradient} for the gradient, and leaves the state where it is. */
    final void sweepAlong(Rule rule, Parameter parameter, Matrix gradient, int from, int to, int part) {
        for (int start = from; start < to; start += CHUNK) {
            chunk(rule, parameter, gradient, start, Math.min(CHUNK, to - start), 1, part);
        }
    }

    private void chunk(Rule rule, Parameter parameter, Matrix gradient, int start, int length, float scale, int part) {
        float[] w = values[part];
        float[] g = gradients[part];
        parameter.value().read(start, w, length);
        gradient.read(start, g, length);
        if (scale != 1) {
            for (int i = 0; i < length; i++) {
                g[i] *= scale;
            }
        }
        rule.apply(parameter, w, g, stateChunks[part], length);
        parameter.value().write(start, w, length);
    }

    @Override
    public List<NamedTensor> state() {
        List<NamedTensor> tensors = new ArrayList<>();
        for (OptimizerState each : states) {
            tensors.addAll(each.tensors());
        }
        float[] digits = {(float) Math.floorDiv(step, STEP_BASE), Math.floorMod(step, STEP_BASE)};
        tensors.add(new NamedTensor(STEP, new int[] {2}, digits));
        return tensors;
    }

    @Override
    public void load(List<NamedTensor> state) {
        for (OptimizerState each : states) {
            each.check(state);
        }
        float[] digits = OptimizerState.find(state, STEP, 2).values();
        for (OptimizerState each : states) {
            each.load(state);
        }
        step = STEP_BASE * (long) digits[0] + (long) digits[1];
    }

    @Override
    public void close() {
        for (OptimizerState each : states) {
            each.close();
        }
    }
}

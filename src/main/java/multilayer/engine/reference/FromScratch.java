package multilayer.engine.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The multilayer perceptron from scratch, as <a
 * href="https://d2l.ai/chapter_multilayer-perceptrons/mlp-implementation.html">the chapter</a> writes it, from top to
 * bottom: the parameters, the model, the loss, a training step. Where the chapter calls {@code backward()}, the chain rule
 * is written out. n is the number of samples, ⊙ multiplies element by element.
 */
public final class FromScratch implements ReferenceModel {

    /** The weight of a new batch in the running statistics. */
    private static final double STATISTICS_MOMENTUM = 0.1;

    /** Memory that every step uses anew, as large as the first one needed. */
    private static final WorkspaceConfiguration STEP_MEMORY = WorkspaceConfiguration.builder()
            .policyAllocation(AllocationPolicy.STRICT)
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .build();

    private final NetworkSpec spec;
    private final ModelState state;
    private final UpdateRule rule;

    /** Where a step's arrays live; the next step writes over them. Outside of it off-heap memory would grow. */
    private final MemoryWorkspace workspace = Nd4j.getWorkspaceManager().createNewWorkspace(STEP_MEMORY);

    /**
     * A model with copies of the given parameters.
     *
     * @param initial as {@link multilayer.engine.nn.Network#tensors} has them
     * @throws IllegalArgumentException if a tensor is missing or has another shape, or there is no rule for the optimizer
     */
    public FromScratch(NetworkSpec spec, OptimizerSpec optimizer, List<NamedTensor> initial) {
        this.spec = spec;
        rule = UpdateRule.of(optimizer);
        state = new ModelState(spec, initial);
    }

    @Override
    public double step(Minibatch batch, double learningRate) {
        return inWorkspace(batch, pass -> {
            Map<String, INDArray> gradients = pass.backward();
            pass.updateStatistics();
            gradients.forEach((name, gradient) -> rule.update(name, state.get(name), gradient, learningRate));
            return pass.loss();
        });
    }

    @Override
    public List<NamedTensor> gradients(Minibatch batch) {
        return inWorkspace(batch, pass -> {
            Map<String, INDArray> gradients = pass.backward();
            return state.parameters().stream()
                    .map(name -> ModelState.tensor(name, ModelState.find(gradients, name)))
                    .toList();
        });
    }

    private <T> T inWorkspace(Minibatch batch, Function<Pass, T> work) {
        batch.requireFit(spec);
        workspace.notifyScopeEntered();
        try {
            return work.apply(new Pass(batch));
        } finally {
            workspace.notifyScopeLeft();
        }
    }

    @Override
    public List<NamedTensor> tensors() {
        return state.tensors();
    }

    @Override
    public void close() {
        workspace.destroyWorkspace();
        rule.close();
        state.close();
    }

    /** One batch on its way through the model and back. */
    private final class Pass {
        private final int samples;
        private final INDArray labels; // [n, classes], one-hot
        private final List<Hidden> hidden = new ArrayList<>();
        private final INDArray features; // what the output layer sees, [n, in]
        private final INDArray logits; // [n, classes]
        private final Map<String, INDArray> gradients = new LinkedHashMap<>();

        /** H = dropout(activation(norm(XW₁ + b₁))), …, O = HW₂ + b₂. */
        Pass(Minibatch batch) {
            samples = batch.size();
            labels = Nd4j.create(batch.oneHot(spec.outputs()), new long[] {samples, spec.outputs()}, 'c');
            INDArray h = Nd4j.create(batch.inputs(), new long[] {samples, spec.inputs()}, 'c');
            for (int index = 0; index < spec.hidden().size(); index++) {
                Hidden block = new Hidden(index, h, batch.masks().get(index));
                hidden.add(block);
                h = block.output;
            }
            features = h;
            logits = h.mmul(state.get("output.weight")).addiRowVector(state.get("output.bias"));
        }

        /** The mean of −log softmax(O) at the samples' classes. */
        double loss() {
            INDArray logProbabilities = Nd4j.nn().logSoftmax(logits, 1); // [n, classes]
            return -logProbabilities.muli(labels).sumNumber().doubleValue() / samples;
        }

        /** dL/dO = (softmax(O) − Y) / n, and from there layer by layer down to the first. */
        Map<String, INDArray> backward() {
            INDArray gradient = Nd4j.nn().softmax(logits, 1).subi(labels).divi(samples); // [n, classes]
            gradient = dense("output", features, gradient);
            for (int index = hidden.size() - 1; index >= 0; index--) {
                gradient = hidden.get(index).backward(gradient);
            }
            return gradients;
        }

        /** Of Y = XW + b: dW = XᵀdY, db = Σ dY; returns dX = dY Wᵀ, [n, in]. */
        private INDArray dense(String layer, INDArray x, INDArray dy) {
            gradients.put(layer + ".weight", x.transpose().mmul(dy));
            gradients.put(layer + ".bias", dy.sum(0));
            return dy.mmul(state.get(layer + ".weight").transpose());
        }

        void updateStatistics() {
            hidden.forEach(Hidden::updateStatistics);
        }

        /** One hidden block; what the way back needs is kept from the way there. */
        private final class Hidden {
            private final HiddenBlock block;
            private final String denseName;
            private final String normName;
            private final INDArray x; // [n, in]
            private final INDArray a; // what the activation sees, [n, units]
            private final @Nullable INDArray mask; // [n, units]
            private final INDArray output; // [n, units]
            private @Nullable Norm norm;

            Hidden(int index, INDArray x, float[] factors) {
                block = spec.hidden().get(index);
                denseName = "dense" + (index + 1);
                normName = "batchNorm" + (index + 1);
                this.x = x;
                INDArray z = x.mmul(state.get(denseName + ".weight")).addiRowVector(state.get(denseName + ".bias"));
                if (block.batchNorm()) {
                    norm = new Norm(z, state.get(normName + ".epsilon").getDouble(0));
                    a = norm.normalized
                            .mulRowVector(state.get(normName + ".gamma"))
                            .addiRowVector(state.get(normName + ".beta"));
                } else {
                    a = z;
                }
                INDArray h = ArrayActivation.apply(block.activation(), a);
                mask = block.dropoutRate() > 0
                        ? Nd4j.create(factors, new long[] {samples, block.units()}, 'c')
                                .dup('f')
                        : null;
                output = mask == null ? h : h.mul(mask);
            }

            /** dA = dH ⊙ mask ⊙ activation′(A), through the norm where there is one, and through the dense layer. */
            INDArray backward(INDArray dh) {
                INDArray da = ArrayActivation.derivative(block.activation(), a).muli(dh);
                if (mask != null) {
                    da.muli(mask);
                }
                return dense(denseName, x, norm == null ? da : backwardNorm(norm, da));
            }

            private INDArray backwardNorm(Norm norm, INDArray da) {
                gradients.put(normName + ".gamma", da.mul(norm.normalized).sum(0));
                gradients.put(normName + ".beta", da.sum(0));
                return norm.backward(da.mulRowVector(state.get(normName + ".gamma")));
            }

            /** Moves the running mean and variance a tenth of the way; the variance is the unbiased one there. */
            void updateStatistics() {
                if (norm != null) {
                    INDArray unbiased = norm.variance.mul((double) samples / Math.max(samples - 1, 1));
                    approach(state.get(normName + ".mean"), norm.mean);
                    approach(state.get(normName + ".variance"), unbiased);
                }
            }

            private void approach(INDArray running, INDArray batch) {
                running.addi(batch.sub(running).muli(STATISTICS_MOMENTUM));
            }
        }
    }

    /** Ẑ = (Z − mean) / √(variance + ε) over the batch. Ioffe &amp; Szegedy 2015, Algorithm 1. */
    private static final class Norm {
        private final INDArray mean; // [units]
        private final INDArray variance; // [units], biased
        private final INDArray deviation; // [units]
        private final INDArray normalized; // [n, units]

        Norm(INDArray z, double epsilon) {
            mean = z.mean(0);
            INDArray centred = z.subRowVector(mean);
            variance = centred.mul(centred).mean(0);
            deviation = Transforms.sqrt(variance.add(epsilon));
            normalized = centred.diviRowVector(deviation);
        }

        /** dZ = (dẐ − mean(dẐ) − Ẑ ⊙ mean(dẐ ⊙ Ẑ)) / √(variance + ε). Section 3 there. */
        INDArray backward(INDArray gradient) {
            INDArray meanDot = gradient.mul(normalized).mean(0); // [units]
            return gradient.subRowVector(gradient.mean(0))
                    .subi(normalized.mulRowVector(meanDot))
                    .diviRowVector(deviation);
        }
    }
}

package multilayer.app.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer.Scheme;
import multilayer.text.Messages;

/** When to give which {@link Advice} about a hidden block. */
final class AdviceRules {

    private static final Set<Activation> RECTIFIERS =
            EnumSet.of(Activation.RELU, Activation.LEAKY_RELU, Activation.ELU, Activation.GELU, Activation.SILU);
    private static final Set<Activation> SATURATING = EnumSet.of(Activation.TANH, Activation.SIGMOID);
    private static final Set<Scheme> HE = EnumSet.of(Scheme.HE_NORMAL, Scheme.HE_UNIFORM);
    private static final Set<Scheme> GLOROT = EnumSet.of(Scheme.GLOROT_NORMAL, Scheme.GLOROT_UNIFORM);
    private static final Set<Scheme> LECUN = EnumSet.of(Scheme.LECUN_NORMAL, Scheme.LECUN_UNIFORM);

    /** From this many hidden blocks on, a small σ leaves next to nothing of the signal. */
    private static final int DEEP = 3;

    private static final double HIGH_DROPOUT = 0.5;

    private AdviceRules() {}

    static List<Advice> of(Draft draft, int index) {
        HiddenBlock block = draft.blocks().get(index).hidden();
        BlockSettings settings = new BlockSettings(draft.blocks().get(index).id());
        List<Advice> advice = new ArrayList<>();
        width(draft, block, advice);
        start(draft, index, block, settings, advice);
        if (block.activation() == Activation.SELU && block.batchNorm()) {
            advice.add(Advice.of(Advice.Kind.SELU_BATCH_NORM, withoutBatchNorm(settings)));
        } else if (block.batchNorm() && block.dropoutRate() >= HIGH_DROPOUT) {
            advice.add(Advice.of(Advice.Kind.DROPOUT_AND_BATCH_NORM, null));
        }
        return advice;
    }

    private static void width(Draft draft, HiddenBlock block, List<Advice> advice) {
        if (block.units() == 1) {
            advice.add(Advice.of(Advice.Kind.ONE_UNIT, null));
        } else if (block.units() < draft.outputs()) {
            advice.add(Advice.of(Advice.Kind.NARROW, null, block.units(), draft.outputs()));
        }
    }

    private static void start(Draft draft, int index, HiddenBlock block, BlockSettings settings, List<Advice> advice) {
        Scheme scheme = block.initializer().scheme();
        if (scheme == Scheme.ZEROS) {
            advice.add(Advice.of(Advice.Kind.ZEROS, start(settings, usual(block.activation()))));
        } else if (block.activation() == Activation.SELU && !LECUN.contains(scheme)) {
            advice.add(Advice.of(Advice.Kind.SELU_INITIALIZER, start(settings, Scheme.LECUN_NORMAL)));
        } else if (!block.batchNorm()) {
            scale(draft, index, block, settings, advice);
        }
    }

    /** Batch norm undoes the scale of the weights that it follows, so this is asked without it only. */
    private static void scale(Draft draft, int index, HiddenBlock block, BlockSettings settings, List<Advice> advice) {
        Activation activation = block.activation();
        Scheme scheme = block.initializer().scheme();
        boolean glorotOrLecun = GLOROT.contains(scheme) || LECUN.contains(scheme);
        if (RECTIFIERS.contains(activation) && glorotOrLecun) {
            advice.add(Advice.of(
                    Advice.Kind.RECTIFIER_INITIALIZER,
                    start(settings, Scheme.HE_NORMAL),
                    Messages.name("activation", activation)));
        } else if (SATURATING.contains(activation) && HE.contains(scheme)) {
            advice.add(Advice.of(
                    Advice.Kind.SATURATING_INITIALIZER,
                    start(settings, Scheme.GLOROT_UNIFORM),
                    Messages.name("activation", activation)));
        } else if (scheme == Scheme.NORMAL && draft.blocks().size() >= DEEP && gain(draft, index) < 0.5) {
            advice.add(Advice.of(
                    Advice.Kind.VANISHING,
                    start(settings, usual(activation)),
                    block.initializer().sigma(),
                    100 * gain(draft, index)));
        }
    }

    /** What a layer leaves of its input's root mean square: σ√fanIn, and half the power lost to a rectifier. */
    private static double gain(Draft draft, int index) {
        HiddenBlock block = draft.blocks().get(index).hidden();
        double power = RECTIFIERS.contains(block.activation()) ? 0.5 : 1;
        return block.initializer().sigma() * Math.sqrt(power * draft.network().inputsOf(index));
    }

    private static Scheme usual(Activation activation) {
        if (activation == Activation.SELU) {
            return Scheme.LECUN_NORMAL;
        }
        return RECTIFIERS.contains(activation) ? Scheme.HE_NORMAL : Scheme.GLOROT_UNIFORM;
    }

    private static Advice.Remedy<Scheme> start(BlockSettings settings, Scheme scheme) {
        return new Advice.Remedy<>(
                Messages.text("advice.use", Messages.name("initializer", scheme)), settings.initializer(), scheme);
    }

    private static Advice.Remedy<Boolean> withoutBatchNorm(BlockSettings settings) {
        return new Advice.Remedy<>(Messages.text("advice.noBatchNorm"), settings.batchNorm(), false);
    }
}

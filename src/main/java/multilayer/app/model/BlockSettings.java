package multilayer.app.model;

import java.util.function.BiFunction;
import java.util.function.Function;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;

/** Everything about one hidden block, and about the output layer, that a person sets. */
public final class BlockSettings {

    static final String DROPOUT_RATE = "dropoutRate";

    private final int id;

    /** The settings of the block with this id. */
    public BlockSettings(int id) {
        this.id = id;
    }

    public NumberSetting units() {
        return new NumberSetting(
                new Key("units", id),
                HiddenBlock.UNITS,
                NumberScale.powersOfTwo(1, 4096),
                Unit.PLAIN,
                draft -> draft.block(id).units(),
                (draft, value) -> draft.withBlock(id, block -> block.withUnits(value.intValue())),
                draft -> draft.has(id));
    }

    public Setting<Activation> activation() {
        return choice("activation", HiddenBlock::activation, HiddenBlock::withActivation);
    }

    public Setting<Initializer.Scheme> initializer() {
        return choice(
                "initializer",
                block -> block.initializer().scheme(),
                (block, scheme) -> block.withInitializer(
                        new Initializer(scheme, block.initializer().sigma())));
    }

    public NumberSetting sigma() {
        return new NumberSetting(
                new Key("sigma", id),
                Initializer.SIGMA,
                NumberScale.logarithmic(1e-4, 10),
                Unit.PLAIN,
                draft -> draft.block(id).initializer().sigma(),
                (draft, value) -> draft.withBlock(
                        id,
                        block -> block.withInitializer(
                                new Initializer(block.initializer().scheme(), value))),
                draft -> draft.has(id) && isNormal(draft.block(id).initializer()));
    }

    public Setting<Boolean> batchNorm() {
        return choice("batchNorm", HiddenBlock::batchNorm, HiddenBlock::withBatchNorm);
    }

    public NumberSetting dropoutRate() {
        return new NumberSetting(
                new Key(DROPOUT_RATE, id),
                HiddenBlock.DROPOUT_RATE,
                NumberScale.linear(0, 0.9, 0.05),
                Unit.PLAIN,
                draft -> draft.block(id).dropoutRate(),
                (draft, value) -> draft.withBlock(id, block -> block.withDropoutRate(value)),
                draft -> draft.has(id));
    }

    /** How the weights of the output layer start. */
    public static Setting<Initializer.Scheme> outputInitializer() {
        return new Setting<>(
                Key.of("outputInitializer"),
                draft -> draft.outputInitializer().scheme(),
                (draft, scheme) -> draft.with(
                        new Initializer(scheme, draft.outputInitializer().sigma())),
                draft -> true);
    }

    /** The standard deviation of the output layer's first weights. */
    public static NumberSetting outputSigma() {
        return new NumberSetting(
                Key.of("outputSigma"),
                Initializer.SIGMA,
                NumberScale.logarithmic(1e-4, 10),
                Unit.PLAIN,
                draft -> draft.outputInitializer().sigma(),
                (draft, value) ->
                        draft.with(new Initializer(draft.outputInitializer().scheme(), value)),
                draft -> isNormal(draft.outputInitializer()));
    }

    private <T> Setting<T> choice(
            String name, Function<HiddenBlock, T> reader, BiFunction<HiddenBlock, T, HiddenBlock> writer) {
        return new Setting<>(
                new Key(name, id),
                draft -> reader.apply(draft.block(id)),
                (draft, value) -> draft.withBlock(id, block -> writer.apply(block, value)),
                draft -> draft.has(id));
    }

    private static boolean isNormal(Initializer initializer) {
        return initializer.scheme() == Initializer.Scheme.NORMAL;
    }
}

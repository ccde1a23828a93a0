package multilayer.app.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;

/**
 * An experiment while it is edited. Immutable; the history is a row of these.
 *
 * @param inputs numbers in one sample
 * @param blocks the hidden blocks from input to output
 * @param outputs the number of classes
 * @param labels which training rows do not count, or count with another class
 */
public record Draft(
        String dataset,
        int inputs,
        List<Block> blocks,
        int outputs,
        Initializer outputInitializer,
        TrainingDraft training,
        LabelEdits labels) {

    public Draft {
        blocks = List.copyOf(blocks);
    }

    /** The experiment as it stands, its blocks numbered from 0. */
    public static Draft of(Experiment experiment) {
        AtomicInteger next = new AtomicInteger();
        return of(experiment, next::getAndIncrement);
    }

    static Draft of(Experiment experiment, IntSupplier ids) {
        NetworkSpec network = experiment.network();
        return new Draft(
                experiment.dataset(),
                network.inputs(),
                network.hidden().stream()
                        .map(hidden -> new Block(ids.getAsInt(), hidden))
                        .toList(),
                network.outputs(),
                network.outputInitializer(),
                TrainingDraft.of(experiment.training()),
                experiment.labels());
    }

    /** The experiment that this describes; call it only when {@link #brokenRules} is empty. */
    Experiment experiment() {
        return new Experiment(dataset, network(), training.config(), labels);
    }

    public NetworkSpec network() {
        return new NetworkSpec(inputs, blocks.stream().map(Block::hidden).toList(), outputs, outputInitializer);
    }

    /** Where the block stands, from 0; -1 if it is not here. */
    public int indexOf(int id) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index).id() == id) {
                return index;
            }
        }
        return -1;
    }

    public boolean has(int id) {
        return indexOf(id) >= 0;
    }

    /**
     * The hidden block with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public HiddenBlock block(int id) {
        int index = indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("no hidden block has this id: " + id);
        }
        return blocks.get(index).hidden();
    }

    /** What does not go together although each value is fine by itself: which field to mark, and the sentence. */
    Map<Key, String> brokenRules() {
        Map<Key, String> broken = new LinkedHashMap<>(training.optimizer().problems(training.optimizerValues()));
        if (training.stopsEarly() && !training.validates()) {
            broken.put(TrainingSettings.EARLY_STOPPING.key(), Messages.text("setting.earlyStopping.needsValidation"));
        }
        return broken;
    }

    Draft with(TrainingDraft training) {
        return new Draft(dataset, inputs, blocks, outputs, outputInitializer, training, labels);
    }

    Draft with(Initializer outputInitializer) {
        return new Draft(dataset, inputs, blocks, outputs, outputInitializer, training, labels);
    }

    Draft with(LabelEdits labels) {
        return new Draft(dataset, inputs, blocks, outputs, outputInitializer, training, labels);
    }

    Draft withBlocks(List<Block> blocks) {
        return new Draft(dataset, inputs, blocks, outputs, outputInitializer, training, labels);
    }

    Draft withBlock(int id, UnaryOperator<HiddenBlock> change) {
        List<Block> changed = new ArrayList<>(blocks);
        changed.replaceAll(block -> block.id() == id ? block.with(change.apply(block.hidden())) : block);
        return withBlocks(changed);
    }
}

package multilayer.engine.diagnosis;

import java.util.List;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer.Scheme;
import org.jspecify.annotations.Nullable;

/** Hidden layers that let too little through. The thresholds were measured as those of {@link LearningRateRules}. */
final class LayerRules {

    /** Two units tell ten classes apart with 60 % accuracy at best, five with 80 %. */
    private static final int BOTTLENECK_UNITS = 2;

    /** A bottleneck keeps the loss above this share of guessing's: one unit 0.6, two units 0.43, three units 0.3. */
    private static final double BOTTLENECK_LOSS = 0.35;

    /** The epochs that a bottleneck is given to prove to be none. */
    private static final int BOTTLENECK_EPOCHS = 2;

    /** From this share of guessing's loss on nothing has been learned. */
    private static final double NOTHING_LEARNED = 0.95;

    /** A layer of the chapter's N(0, 0.01) passes on 0.18, of He 1.3; two of the chapter's 0.02, from which a run still starts. */
    private static final double LEAST_SPREAD = 0.01;

    /** Sound runs have up to 10 % of dead units, and runs with 40 % still learn as well as others. */
    private static final double MOST_DEAD = 0.5;

    private LayerRules() {}

    static @Nullable List<Double> bottleneck(RunRecord run) {
        if (run.epochs().size() < BOTTLENECK_EPOCHS || !run.isLossAbove(BOTTLENECK_LOSS)) {
            return null;
        }
        List<HiddenBlock> hidden = run.experiment().network().hidden();
        for (int block = 0; block < hidden.size(); block++) {
            if (hidden.get(block).units() <= BOTTLENECK_UNITS) {
                return List.of(block + 1.0, (double) hidden.get(block).units(), run.trainLoss(), run.guessingLoss());
            }
        }
        return null;
    }

    /** A layer of dead units lets nothing through either, but is another fault; only layers that start from zeros are dead from it. */
    static @Nullable List<Double> signalLost(RunRecord run) {
        if (run.layers().isEmpty() || !run.isLossAbove(NOTHING_LEARNED)) {
            return null;
        }
        List<HiddenBlock> hidden = run.experiment().network().hidden();
        for (int block = 0; block < hidden.size(); block++) {
            LayerSigns signs = run.layers().get(block);
            boolean zeros = hidden.get(block).initializer().scheme() == Scheme.ZEROS;
            if (signs.spread() < LEAST_SPREAD && (zeros || !isDead(signs))) {
                return List.of(block + 1.0, 100 * signs.spread(), run.trainLoss());
            }
        }
        return null;
    }

    static @Nullable List<Double> deadUnits(RunRecord run) {
        for (int layer = 0; layer < run.layers().size(); layer++) {
            LayerSigns signs = run.layers().get(layer);
            if (isDead(signs)) {
                return List.of(layer + 1.0, 100 * signs.deadShare(), (double) Checkup.IMAGES);
            }
        }
        return null;
    }

    private static boolean isDead(LayerSigns signs) {
        return signs.deadShare() > MOST_DEAD;
    }
}

package multilayer.experiments.lab;

import multilayer.engine.Range;
import multilayer.engine.train.TrainingConfig;

/**
 * A lab and how much of it is done.
 *
 * @param seeds runs at each setting, with the seeds 1 up to this; in a timed lab rounds
 * @param epochs of a run at the settings that have as many as {@link Labs#epochs()}; the others keep their proportion to it
 * @param quick whether it is cut down to an answer in about a minute
 */
public record LabPlan(Labs lab, int seeds, int epochs, boolean quick) {

    public static final Range SEEDS = Range.integers("seeds", 1, 100);
    public static final int USUAL_SEEDS = 3;

    /** The quick variant trains a fifth of the epochs, or times an epoch of a fifth of the images. */
    static final int QUICKER = 5;

    public LabPlan {
        SEEDS.check(seeds);
        TrainingConfig.EPOCHS.check(epochs);
        requireRunning(lab);
        if (lab.measure().isTime() && epochs != lab.epochs()) {
            throw new IllegalArgumentException(
                    "%s times single epochs, so epochs must be %d: %d".formatted(lab.id(), lab.epochs(), epochs));
        }
    }

    private static void requireRunning(Labs lab) {
        if (lab.isLink()) {
            throw new IllegalArgumentException("%s is no lab to run: the benchmark measures it, multilayer bench %s"
                    .formatted(lab.id(), lab.id()));
        }
    }

    /** As the notebook does it, over the usual number of seeds. */
    public static LabPlan full(Labs lab) {
        requireRunning(lab);
        return new LabPlan(lab, USUAL_SEEDS, lab.epochs(), false);
    }

    /** Cut down to an answer in about a minute, over the usual number of seeds. */
    public static LabPlan quick(Labs lab) {
        requireRunning(lab);
        int epochs = lab.measure().isTime() ? lab.epochs() : Math.max(1, lab.epochs() / QUICKER);
        return new LabPlan(lab, USUAL_SEEDS, epochs, true);
    }

    public LabPlan withSeeds(int seeds) {
        return new LabPlan(lab, seeds, epochs, quick);
    }

    public LabPlan withEpochs(int epochs) {
        return new LabPlan(lab, seeds, epochs, quick);
    }

    /** Whether it is not what the notebook does, so that its figures are no match for the notebook's. */
    public boolean isShortened() {
        return quick || epochs != lab.epochs();
    }
}

package multilayer.app.model;

/**
 * How many images of the training set train and how many validate.
 *
 * @param train images that are learned from
 * @param validation images held out; 0 when there is no validation, or when it borrows the test set
 */
public record SplitCounts(int train, int validation) {

    /** Splits a training set of {@code images} as {@code training} says. */
    public static SplitCounts of(TrainingDraft training, int images) {
        int held = training.values().validation().heldOut(images);
        return new SplitCounts(images - held, held);
    }
}

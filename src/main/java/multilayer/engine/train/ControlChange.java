package multilayer.engine.train;

/**
 * Something that a person moved during a run, so that the run can be told and repeated.
 *
 * @param step the first step that used the new value, from 1
 * @param setting what was moved
 * @param block the hidden block it belongs to, from 0; -1 for the learning rate
 * @param value the new value
 */
public record ControlChange(long step, Setting setting, int block, double value) {

    /** What can be moved while a run is going on. */
    public enum Setting {
        LEARNING_RATE,
        DROPOUT_RATE
    }

    boolean isLearningRate() {
        return setting == Setting.LEARNING_RATE;
    }
}

package multilayer.app.model;

/**
 * Names one field of an experiment, so that problems and undo steps can say which they belong to.
 *
 * @param name the setting's name in the messages, for example {@code dropoutRate}
 * @param block id of the hidden block that it belongs to, or {@link #NO_BLOCK}
 */
public record Key(String name, int block) {

    public static final int NO_BLOCK = -1;

    static Key of(String name) {
        return new Key(name, NO_BLOCK);
    }

    /** Whether this may change while a run is going. */
    public boolean isLive() {
        return name.equals(TrainingSettings.LEARNING_RATE_NAME) || name.equals(BlockSettings.DROPOUT_RATE);
    }
}

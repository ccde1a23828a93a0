package multilayer.engine.train;

import multilayer.engine.Named;

/** Why a run ended. None of these is a failure of the program; failures are exceptions. */
public enum StopReason implements Named {
    /** All epochs done. */
    COMPLETED("completed"),
    /** The person stopped it. */
    STOPPED("stopped"),
    /** Early stopping: the validation loss stopped falling. */
    EARLY("early-stopping"),
    /** The loss became infinite or not a number. */
    DIVERGED("diverged");

    private final String id;

    StopReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}

package multilayer.engine.optim;

/**
 * A schedule on its way through a run. All shapes but one depend on time alone; {@link LearningRateSchedule.Shape#PLATEAU} also
 * on the losses of the epochs so far, as PyTorch's ReduceLROnPlateau does: a loss counts as lower when it is below the best one
 * by more than a ten-thousandth of it.
 */
public final class ScheduleProgress {

    private static final double THRESHOLD = 1e-4;

    /**
     * All that a later step depends on.
     *
     * @param factor what {@link LearningRateSchedule.Shape#PLATEAU} has arrived at; 1 at first and for every other shape
     * @param bestLoss the lowest loss so far in nats; infinite at first
     * @param epochsWithoutImprovement how many epochs in a row have brought no lower one since it was found, or since the last
     *     reduction
     */
    public record State(double factor, double bestLoss, int epochsWithoutImprovement) {

        /** Before the first epoch. */
        public static final State START = new State(1, Double.POSITIVE_INFINITY, 0);
    }

    private final LearningRateSchedule schedule;
    private final double epochs;
    private State state = State.START;

    /** @param epochs length of the whole run in epochs */
    public ScheduleProgress(LearningRateSchedule schedule, double epochs) {
        this.schedule = schedule;
        this.epochs = epochs;
    }

    /**
     * The factor on the learning rate.
     *
     * @param epoch time since the start in epochs, with its fraction; 0 at the first step
     * @return a factor in [0, 1]
     */
    public double multiplier(double epoch) {
        return schedule.multiplier(epoch, epochs) * state.factor();
    }

    /**
     * Hears of the end of an epoch.
     *
     * @param loss the validation loss in nats, or the training loss without validation
     */
    public void epochDone(double loss) {
        if (schedule.shape() != LearningRateSchedule.Shape.PLATEAU) {
            return;
        }
        if (loss < state.bestLoss() * (1 - THRESHOLD)) {
            state = new State(state.factor(), loss, 0);
        } else if (state.epochsWithoutImprovement() < schedule.patience()) {
            state = new State(state.factor(), state.bestLoss(), state.epochsWithoutImprovement() + 1);
        } else {
            state = new State(Math.max(state.factor() * schedule.factor(), schedule.floor()), state.bestLoss(), 0);
        }
    }

    public State state() {
        return state;
    }

    /** Goes on from where another run's schedule stood. */
    public void resume(State state) {
        this.state = state;
    }
}

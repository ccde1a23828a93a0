package multilayer.experiments.space;

import multilayer.engine.optim.LearningRateSchedule;

/** Changes to a learning-rate schedule. */
final class Schedules {

    private Schedules() {}

    /** The shape with its usual values, and the warm-up as it was if the shape may have one; the same one if it has that shape. */
    static LearningRateSchedule inPlaceOf(LearningRateSchedule before, LearningRateSchedule.Shape shape) {
        return before.shape() == shape ? before : warmup(LearningRateSchedule.of(shape), before.warmupEpochs());
    }

    static LearningRateSchedule warmup(LearningRateSchedule schedule, double epochs) {
        return schedule.shape().mayWarmUp() ? schedule.withWarmupEpochs(epochs) : schedule;
    }
}

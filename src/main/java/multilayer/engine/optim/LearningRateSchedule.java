package multilayer.engine.optim;

import multilayer.engine.Named;
import multilayer.engine.Range;

/**
 * How the learning rate moves over a run, as a factor on the rate that the person set. Time is counted in epochs with
 * their fractions, so that a schedule means the same at every batch size.
 *
 * @param shape the curve after the warm-up
 * @param warmupEpochs epochs over which the rate rises in a straight line from 0 to its full value; 0 for none
 * @param factor what {@link Shape#STEP} and {@link Shape#EXPONENTIAL} multiply by, in (0, 1]
 * @param everyEpochs after how many epochs {@link Shape#STEP} multiplies again
 * @param floor the share of the full rate at which {@link Shape#COSINE} ends, in [0, 1]
 */
public record LearningRateSchedule(Shape shape, double warmupEpochs, double factor, int everyEpochs, double floor) {

    public static final Range WARMUP_EPOCHS = Range.closed("warmupEpochs", 0, 1_000);
    public static final Range FACTOR = Range.leftOpen("factor", 0, 1);
    public static final Range EVERY_EPOCHS = Range.integers("everyEpochs", 1, 10_000);
    public static final Range FLOOR = Range.closed("floor", 0, 1);

    /** The full learning rate from the first step to the last. */
    public static final LearningRateSchedule CONSTANT = of(Shape.CONSTANT);

    public LearningRateSchedule {
        WARMUP_EPOCHS.check(warmupEpochs);
        FACTOR.check(factor);
        EVERY_EPOCHS.check(everyEpochs);
        FLOOR.check(floor);
    }

    /** The given shape with its usual values: halve every 5 epochs, or multiply by 0.9 an epoch, or end at 0. */
    public static LearningRateSchedule of(Shape shape) {
        return new LearningRateSchedule(shape, 0, shape == Shape.EXPONENTIAL ? 0.9 : 0.5, 5, 0);
    }

    /**
     * The factor on the learning rate.
     *
     * @param epoch time since the start in epochs, with its fraction; 0 at the first step
     * @param epochs length of the whole run in epochs
     * @return a factor in [0, 1]
     */
    public double multiplier(double epoch, double epochs) {
        if (epoch < warmupEpochs) {
            return epoch / warmupEpochs;
        }
        return shape.multiplier(epoch - warmupEpochs, Math.max(epochs - warmupEpochs, 0), this);
    }

    public LearningRateSchedule withWarmupEpochs(double warmupEpochs) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor);
    }

    public LearningRateSchedule withFactor(double factor) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor);
    }

    public LearningRateSchedule withEveryEpochs(int everyEpochs) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor);
    }

    public LearningRateSchedule withFloor(double floor) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor);
    }

    /** The curves to choose from. */
    public enum Shape implements Named {
        /** Always the full rate. */
        CONSTANT("constant") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                return 1;
            }
        },
        /** {@code factor^⌊epoch / everyEpochs⌋}. */
        STEP("step") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                return Math.pow(schedule.factor, Math.floor(epoch / schedule.everyEpochs));
            }
        },
        /** {@code factor^epoch}, falling at every step. */
        EXPONENTIAL("exponential") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                return Math.pow(schedule.factor, epoch);
            }
        },
        /** Half a cosine from 1 to {@code floor}. Loshchilov &amp; Hutter 2017, equation 5, without restarts. */
        COSINE("cosine") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                double progress = epochs == 0 ? 1 : Math.min(epoch / epochs, 1);
                return schedule.floor + (1 - schedule.floor) * 0.5 * (1 + Math.cos(Math.PI * progress));
            }
        };

        private final String id;

        Shape(String id) {
            this.id = id;
        }

        abstract double multiplier(double epoch, double epochs, LearningRateSchedule schedule);

        @Override
        public String id() {
            return id;
        }
    }
}

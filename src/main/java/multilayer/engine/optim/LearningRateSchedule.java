package multilayer.engine.optim;

import multilayer.engine.Named;
import multilayer.engine.Range;

/**
 * How the learning rate moves over a run, as a factor on the rate that the person set. Time is counted in epochs with
 * their fractions, so that a schedule means the same at every batch size.
 *
 * @param shape the curve after the warm-up
 * @param warmupEpochs epochs over which the rate rises in a straight line from 0 to its full value; 0 for none
 * @param factor what {@link Shape#STEP}, {@link Shape#EXPONENTIAL} and {@link Shape#PLATEAU} multiply by, in (0, 1]
 * @param everyEpochs after how many epochs {@link Shape#STEP} multiplies again
 * @param floor the share of the full rate at which {@link Shape#COSINE} ends and below which {@link Shape#PLATEAU} does not go, in
 *     [0, 1]
 * @param patience how many epochs in a row may bring no lower loss before {@link Shape#PLATEAU} multiplies at the next one
 */
public record LearningRateSchedule(
        Shape shape, double warmupEpochs, double factor, int everyEpochs, double floor, int patience) {

    public static final Range WARMUP_EPOCHS = Range.closed("warmupEpochs", 0, 1_000);
    public static final Range FACTOR = Range.leftOpen("factor", 0, 1);
    public static final Range EVERY_EPOCHS = Range.integers("everyEpochs", 1, 10_000);
    public static final Range FLOOR = Range.closed("floor", 0, 1);
    public static final Range PATIENCE = Range.integers("patience", 0, 1_000);

    /** The full learning rate from the first step to the last. */
    public static final LearningRateSchedule CONSTANT = of(Shape.CONSTANT);

    public LearningRateSchedule {
        WARMUP_EPOCHS.check(warmupEpochs);
        FACTOR.check(factor);
        EVERY_EPOCHS.check(everyEpochs);
        FLOOR.check(floor);
        PATIENCE.check(patience);
        if (warmupEpochs > 0 && !shape.mayWarmUp()) {
            throw new IllegalArgumentException(
                    "a %s schedule rises by itself, so warmupEpochs must be 0: %s".formatted(shape.id(), warmupEpochs));
        }
    }

    /**
     * The given shape with its usual values: halve every 5 epochs, or multiply by 0.9 an epoch, or end at 0, or halve when 2
     * epochs in a row and one more have brought no lower loss.
     */
    public static LearningRateSchedule of(Shape shape) {
        return new LearningRateSchedule(shape, 0, shape == Shape.EXPONENTIAL ? 0.9 : 0.5, 5, 0, 2);
    }

    /**
     * The factor on the learning rate, as far as time alone decides it; {@link ScheduleProgress} knows the rest.
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
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor, patience);
    }

    public LearningRateSchedule withFactor(double factor) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor, patience);
    }

    public LearningRateSchedule withEveryEpochs(int everyEpochs) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor, patience);
    }

    public LearningRateSchedule withFloor(double floor) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor, patience);
    }

    public LearningRateSchedule withPatience(int patience) {
        return new LearningRateSchedule(shape, warmupEpochs, factor, everyEpochs, floor, patience);
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
                return halfCosine(1, schedule.floor, epochs == 0 ? 1 : epoch / epochs);
            }
        },
        /**
         * One cycle: half a cosine from 1/25 up to 1 over the first 30 % of the run, and half a cosine down to a ten-thousandth of
         * where it began. Smith &amp; Topin 2018, section 3, in the form and with the values of PyTorch's OneCycleLR; momentum
         * stays where it is.
         */
        ONE_CYCLE("one-cycle") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                double peak = CYCLE_RISE * epochs;
                return epoch < peak
                        ? halfCosine(CYCLE_START, 1, epoch / peak)
                        : halfCosine(1, CYCLE_START * CYCLE_END, epochs == 0 ? 1 : (epoch - peak) / (epochs - peak));
            }

            @Override
            public boolean mayWarmUp() {
                return false;
            }
        },
        /**
         * The full rate until the loss no longer falls, then times {@code factor}, and so on: see {@link ScheduleProgress}. Before
         * the run nobody knows when that will be, so here it is constant.
         */
        PLATEAU("plateau") {
            @Override
            double multiplier(double epoch, double epochs, LearningRateSchedule schedule) {
                return 1;
            }
        };

        private static final double CYCLE_RISE = 0.3;
        private static final double CYCLE_START = 1.0 / 25;
        private static final double CYCLE_END = 1e-4;

        private final String id;

        Shape(String id) {
            this.id = id;
        }

        /** Whether a warm-up may come before this. */
        public boolean mayWarmUp() {
            return true;
        }

        private static double halfCosine(double from, double to, double progress) {
            return to + (from - to) * 0.5 * (1 + Math.cos(Math.PI * Math.min(progress, 1)));
        }

        abstract double multiplier(double epoch, double epochs, LearningRateSchedule schedule);

        @Override
        public String id() {
            return id;
        }
    }
}

package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import multilayer.engine.Range;

/**
 * How much a sweep may spend. What has begun when a limit is reached goes on to the end of its leg.
 *
 * @param trials the most trials to begin; empty for any number
 * @param epochs the most epochs to train, of all trials together; empty for any number. No leg begins that would exceed it
 * @param time after which no leg begins any more, time of earlier sittings included; empty for any
 */
public record Budget(OptionalInt trials, OptionalInt epochs, Optional<Duration> time) {

    public static final Range TRIALS = Range.integers("trials", 1, 100_000);
    public static final Range EPOCHS = Range.integers("epochs", 1, 100_000_000);
    /** Of {@link #time}, in seconds: up to a year. */
    public static final Range SECONDS = Range.integers("time", 1, 366 * 24 * 3600);

    /** Only a grid has an end of its own. */
    public static final Budget NONE = new Budget(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public Budget {
        trials.ifPresent(TRIALS::check);
        epochs.ifPresent(EPOCHS::check);
        time.ifPresent(limit -> SECONDS.check((double) limit.toSeconds()));
    }

    public static Budget ofTrials(int trials) {
        return new Budget(OptionalInt.of(trials), OptionalInt.empty(), Optional.empty());
    }

    public static Budget ofEpochs(int epochs) {
        return new Budget(OptionalInt.empty(), OptionalInt.of(epochs), Optional.empty());
    }

    public static Budget ofTime(Duration time) {
        return new Budget(OptionalInt.empty(), OptionalInt.empty(), Optional.of(time));
    }

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return equals(NONE);
    }
}

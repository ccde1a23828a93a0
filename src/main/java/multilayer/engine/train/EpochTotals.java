package multilayer.engine.train;

import java.time.Duration;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;

/** Adds up one epoch's steps so that every sample weighs the same, the last, smaller batch included. The clock stands at first. */
final class EpochTotals {

    private double lossSum;
    private long correct;
    private int samples;
    private long nanoseconds;
    private long runningSince;
    private boolean running;

    /** Goes on from what the epoch had added up before. */
    EpochTotals(EpochSums before) {
        lossSum = before.lossSum();
        correct = before.correct();
        samples = before.samples();
        nanoseconds = before.time().toNanos();
    }

    void add(double lossSum, int correct, int samples) {
        this.lossSum += lossSum;
        this.correct += correct;
        this.samples += samples;
    }

    /** Stops counting time: the run is about to wait, or to do something else than train. */
    void pauseClock() {
        nanoseconds = nanoseconds();
        running = false;
    }

    void resumeClock() {
        runningSince = System.nanoTime();
        running = true;
    }

    private long nanoseconds() {
        return running ? nanoseconds + System.nanoTime() - runningSince : nanoseconds;
    }

    Metrics metrics() {
        return new Metrics(Split.TRAIN, lossSum / samples, (double) correct / samples, samples);
    }

    EpochSums sums() {
        return new EpochSums(lossSum, correct, samples, time());
    }

    /** Time spent training, the listener's share included; pauses are not. */
    Duration time() {
        return Duration.ofNanos(nanoseconds());
    }

    double samplesPerSecond() {
        return samples / (nanoseconds() / 1e9);
    }
}

package multilayer.engine.train;

import java.time.Duration;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;

/** Adds up one epoch's steps so that every sample weighs the same, the last, smaller batch included. */
final class EpochTotals {

    private double lossSum;
    private long correct;
    private int samples;
    private long runningSince = System.nanoTime();
    private long nanoseconds;

    void add(double lossSum, int correct, int samples) {
        this.lossSum += lossSum;
        this.correct += correct;
        this.samples += samples;
    }

    /** Stops counting time: the run is about to wait, or to do something else than train. */
    void pauseClock() {
        nanoseconds += System.nanoTime() - runningSince;
    }

    void resumeClock() {
        runningSince = System.nanoTime();
    }

    Metrics metrics() {
        return new Metrics(Split.TRAIN, lossSum / samples, (double) correct / samples, samples);
    }

    /** Time spent training, the listener's share included; pauses are not. */
    Duration time() {
        return Duration.ofNanos(nanoseconds);
    }

    double samplesPerSecond() {
        return samples / (nanoseconds / 1e9);
    }
}

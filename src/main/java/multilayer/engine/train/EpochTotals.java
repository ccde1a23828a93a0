package multilayer.engine.train;

import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;

/** Adds up one epoch's steps so that every sample weighs the same, the last, smaller batch included. */
final class EpochTotals {

    private double lossSum;
    private long correct;
    private int samples;
    private long nanoseconds;

    void add(double lossSum, int correct, int samples, long nanoseconds) {
        this.lossSum += lossSum;
        this.correct += correct;
        this.samples += samples;
        this.nanoseconds += nanoseconds;
    }

    Metrics metrics() {
        return new Metrics(Split.TRAIN, lossSum / samples, (double) correct / samples, samples);
    }

    long nanoseconds() {
        return nanoseconds;
    }

    double samplesPerSecond() {
        return samples / (nanoseconds / 1e9);
    }
}

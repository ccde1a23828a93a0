package multilayer.bench.cost;

import multilayer.bench.ProductFlops;
import multilayer.bench.Spread;

/**
 * What one training step costs.
 *
 * @param series what is varied
 * @param value its value
 * @param seconds time of a step
 */
public record StepCost(CostSeries series, int value, Spread seconds) {

    /** The network, for example {@code 784-256-10}. */
    public String network() {
        return series.network(value).shape();
    }

    public int batchSize() {
        return series.batchSize(value);
    }

    /** Floating-point operations of the step's matrix products. */
    public long flops() {
        return batchSize() * ProductFlops.perSample(series.network(value));
    }

    /** What is reached at the median. */
    public double gigaflopsPerSecond() {
        return flops() / seconds.median() / 1e9;
    }
}

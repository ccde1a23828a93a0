package multilayer.engine.eval;

import java.util.stream.IntStream;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Samples;
import multilayer.engine.data.Split;
import multilayer.engine.nn.InferencePass;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;

/** Measures a network on samples, in large batches on all of the pool's threads. */
public final class Evaluator implements AutoCloseable {

    /** Samples at a time: large enough for the products, small enough for the caches. */
    private static final int BATCH_SIZE = 512;

    private final InferencePass pass;
    private final int classes;

    /**
     * Sets memory aside.
     *
     * @param network what is measured, as it stands at each evaluation
     */
    public Evaluator(Network network, WorkerPool pool) {
        pass = new InferencePass(network, BATCH_SIZE, pool);
        classes = network.spec().outputs();
    }

    /**
     * Loss and accuracy over some samples, each weighing the same.
     *
     * @param rows which of {@code samples}; at least one
     * @param split what to call them
     */
    public Metrics evaluate(Samples samples, int[] rows, Split split) {
        double lossSum = 0;
        long correct = 0;
        for (int start = 0; start < rows.length; start += BATCH_SIZE) {
            pass.batch().take(samples, rows, start, Math.min(BATCH_SIZE, rows.length - start));
            pass.run();
            lossSum += pass.lossSum();
            correct += pass.correct();
        }
        return new Metrics(split, lossSum / rows.length, (double) correct / rows.length, rows.length);
    }

    /**
     * What the network answers to some samples, each by itself.
     *
     * @param rows which of {@code samples}; at least one
     * @param split what to call them
     */
    public Predictions predict(Samples samples, int[] rows, Split split) {
        Predictions.Builder answers = new Predictions.Builder(split, rows, classes);
        float[] logits = new float[classes];
        for (int start = 0; start < rows.length; start += BATCH_SIZE) {
            int count = Math.min(BATCH_SIZE, rows.length - start);
            pass.batch().take(samples, rows, start, count);
            pass.run();
            for (int row = 0; row < count; row++) {
                pass.logits(row, logits);
                answers.add(samples.label(rows[start + row]), logits);
            }
        }
        return answers.build();
    }

    /** Loss and accuracy of {@code network} on all of {@code dataset}, on all cores. */
    public static Metrics evaluate(Network network, Dataset dataset, Split split) {
        try (WorkerPool pool = WorkerPool.forAllCores();
                Evaluator evaluator = new Evaluator(network, pool)) {
            return evaluator.evaluate(
                    dataset, IntStream.range(0, dataset.size()).toArray(), split);
        }
    }

    @Override
    public void close() {
        pass.close();
    }
}

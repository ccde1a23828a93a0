package multilayer.bench.peers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilayer.bench.engine.Contender;
import multilayer.bench.engine.InitialWeights;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Dataset;
import multilayer.engine.train.Experiment;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * One session, one graph that holds the whole step: gathering, forward, loss, gradients and update. Images stay in one tensor
 * that is fed without being copied; a step is fed the numbers of its rows and answers its loss. How many threads
 * there are stands in the environment.
 */
final class TensorFlowRun implements Contender.Run {

    private final Graph graph = new Graph();
    private final TrainingGraph step;
    private final Session session;
    private final TFloat32 images;
    private final TInt32 labels;
    private final BatchOrder order;
    private final int batchSize;

    TensorFlowRun(Experiment experiment, Dataset train) {
        batchSize = experiment.training().batchSize();
        order = BatchOrder.ofAll(train.size(), experiment.training().seed());
        step = new TrainingGraph(graph, experiment);
        session = new Session(graph);
        initialize(InitialWeights.of(experiment.network(), experiment.training().seed()));
        ByteBuffer pixels = FloatImages.of(train);
        images = TFloat32.tensorOf(Shape.of(train.size(), train.features()), DataBuffers.of(pixels.asFloatBuffer()));
        int[] classes = new int[train.size()];
        Arrays.setAll(classes, train::label);
        labels = TInt32.vectorOf(classes);
    }

    private void initialize(List<float[]> weights) {
        Session.Runner runner = session.runner();
        List<TFloat32> values = new ArrayList<>();
        for (int layer = 0; layer < weights.size(); layer++) {
            TFloat32 value =
                    TFloat32.tensorOf(step.weightShape(layer), DataBuffers.of(weights.get(layer), true, false));
            values.add(value);
            runner.feed(step.weightValue(layer), value);
        }
        step.initializers().forEach(runner::addTarget);
        runner.run().close();
        values.forEach(TFloat32::close);
    }

    @Override
    public String versions() {
        return "TensorFlow " + TensorFlow.version();
    }

    @Override
    public double epoch(int epoch) {
        int[] rows = order.shuffle(epoch);
        double lossSum = 0;
        for (int first = 0; first < rows.length; first += batchSize) {
            int size = Math.min(batchSize, rows.length - first);
            lossSum += size * step(Arrays.copyOfRange(rows, first, first + size));
        }
        return lossSum / rows.length;
    }

    private float step(int[] rows) {
        try (TInt32 batch = TInt32.vectorOf(rows)) {
            Session.Runner runner = session.runner()
                    .feed(step.images(), images)
                    .feed(step.labels(), labels)
                    .feed(step.rows(), batch)
                    .fetch(step.loss());
            step.updates().forEach(runner::addTarget);
            try (Result result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    @Override
    public void close() {
        images.close();
        labels.close();
        session.close();
        graph.close();
    }
}

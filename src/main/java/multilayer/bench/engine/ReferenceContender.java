package multilayer.bench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.BatchOrder;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.reference.Minibatch;
import multilayer.engine.reference.ReferenceModel;
import multilayer.engine.train.Experiment;
import org.nd4j.linalg.factory.Nd4j;

/** One of our references, with batches gathered and dropout masks drawn in Java. */
final class ReferenceContender implements Contender {

    /** Builds the model from its first tensors. */
    interface Maker {
        ReferenceModel make(NetworkSpec network, OptimizerSpec optimizer, List<NamedTensor> initial);
    }

    private final String id;
    private final Maker maker;

    ReferenceContender(String id, Maker maker) {
        this.id = id;
        this.maker = maker;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        return ThreadSetting.ofNd4j(cores);
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        Nd4j.factory().blas().setMaxThreads(setting.threads());
        return new ReferenceRun(task.experiment(), train, maker);
    }

    private static final class ReferenceRun implements Run {

        private final Dataset train;
        private final Experiment experiment;
        private final BatchOrder order;
        private final SplittableRandom random;
        private final ReferenceModel model;

        ReferenceRun(Experiment experiment, Dataset train, Maker maker) {
            this.train = train;
            this.experiment = experiment;
            long seed = experiment.training().seed();
            order = BatchOrder.ofAll(train.size(), seed);
            random = new SplittableRandom(seed);
            model = maker.make(
                    experiment.network(),
                    experiment.training().optimizer(),
                    InitialWeights.tensors(experiment.network(), seed));
        }

        @Override
        public String versions() {
            return "ND4J " + LibraryVersion.of(Nd4j.class, "org.nd4j", "nd4j-api") + ", " + OurLibrary.openBlas();
        }

        @Override
        public double epoch(int epoch) {
            int[] rows = order.shuffle(epoch);
            int batchSize = experiment.training().batchSize();
            double lossSum = 0;
            for (int first = 0; first < rows.length; first += batchSize) {
                int[] batch = Arrays.copyOfRange(rows, first, Math.min(first + batchSize, rows.length));
                double loss = model.step(gather(batch), experiment.training().learningRate());
                lossSum += batch.length * loss;
            }
            return lossSum / rows.length;
        }

        private Minibatch gather(int[] rows) {
            int features = train.features();
            float[] inputs = new float[rows.length * features];
            int[] labels = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                train.gather(rows[i], inputs, i * features);
                labels[i] = train.label(rows[i]);
            }
            List<float[]> masks = experiment.network().hidden().stream()
                    .map(block -> mask(block, rows.length))
                    .toList();
            return new Minibatch(inputs, labels, masks);
        }

        private float[] mask(HiddenBlock block, int samples) {
            if (block.dropoutRate() == 0) {
                return new float[0];
            }
            float[] mask = new float[samples * block.units()];
            float kept = (float) (1 / (1 - block.dropoutRate()));
            for (int i = 0; i < mask.length; i++) {
                mask[i] = random.nextDouble() < block.dropoutRate() ? 0 : kept;
            }
            return mask;
        }

        @Override
        public void close() {
            model.close();
        }
    }
}

package multilayer.bench.engine;

import java.util.List;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.ProductsPass;
import multilayer.engine.optim.Optimizer;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.TrainingConfig;

/** The bound: the engine's matrix products alone, on all cores. It learns nothing. */
final class ProductsContender implements Contender {

    @Override
    public String id() {
        return "products";
    }

    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        return List.of(ThreadSetting.of(cores));
    }

    @Override
    public boolean trains() {
        return false;
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        return new ProductsRun(task, train.size(), new WorkerPool(setting.threads(), setting.threads()));
    }

    private static final class ProductsRun implements Run {

        private final int samples;
        private final int batchSize;
        private final WorkerPool pool;
        private final Network network;
        private final Optimizer optimizer;
        private final ProductsPass pass;

        ProductsRun(Task task, int samples, WorkerPool pool) {
            TrainingConfig training = task.experiment().training();
            this.samples = samples;
            this.pool = pool;
            batchSize = training.batchSize();
            network = Network.create(task.experiment().network(), training.seed());
            optimizer = training.optimizer().create(network.parameters(), pool.parts());
            pass = new ProductsPass(network, batchSize, optimizer, pool);
        }

        @Override
        public String versions() {
            return OurLibrary.version();
        }

        @Override
        public double epoch(int epoch) {
            for (int first = 0; first < samples; first += batchSize) {
                pass.step(Math.min(batchSize, samples - first));
            }
            return Double.NaN;
        }

        @Override
        public void close() {
            pool.close();
            pass.close();
            optimizer.close();
            network.close();
        }
    }
}

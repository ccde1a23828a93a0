package multilayer.bench.engine;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.Trainer;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;

/** Our engine as the window and the command line run it: {@link Trainer} with its levers, one epoch at a time. */
final class EngineContender implements Contender {

    private final String id;
    private final boolean oneCore;

    EngineContender(String id, boolean oneCore) {
        this.id = id;
        this.oneCore = oneCore;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<ThreadSetting> threadSettings(int cores) {
        return List.of(ThreadSetting.of(oneCore ? 1 : cores));
    }

    @Override
    public Run prepare(Task task, Dataset train, ThreadSetting setting) {
        return new EngineRun(task.experiment(), train, new WorkerPool(setting.threads(), setting.threads()));
    }

    private static final class EngineRun implements Run, TrainingListener {

        private final Network network;
        private final TrainingControl control = new TrainingControl(TrainingControl.Mode.PAUSE);
        private final Trainer trainer;
        private final Thread thread;

        /** The mean losses of finished epochs, and NaN when the run has ended. */
        private final BlockingQueue<Double> losses = new LinkedBlockingQueue<>();

        EngineRun(Experiment experiment, Dataset train, WorkerPool pool) {
            network = Network.create(experiment.network(), experiment.training().seed());
            trainer = new Trainer(experiment, new TrainTest(train, train.first(1)), network, control, this, pool);
            thread = new Thread(this::fit, "trainer");
            thread.start();
        }

        private void fit() {
            try {
                trainer.fit();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                losses.add(Double.NaN);
            }
        }

        @Override
        public String versions() {
            return OurLibrary.version();
        }

        @Override
        public double epoch(int epoch) throws InterruptedException {
            control.ask(TrainingControl.Mode.ONE_EPOCH);
            return losses.take();
        }

        @Override
        public void onEpoch(EpochEvent event) {
            losses.add(event.train().loss());
        }

        @Override
        public void onEnd(RunEnd end) {
            losses.add(Double.NaN);
        }

        @Override
        public void close() {
            control.ask(TrainingControl.Mode.STOP);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            trainer.close();
            network.close();
        }
    }
}

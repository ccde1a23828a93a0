package multilayer.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingControl;
import org.jspecify.annotations.Nullable;

/** Runs an experiment on the calling thread. The engine does; a test's stand-in answers in a millisecond. */
interface Training {

    /**
     * Trains, and takes the exam on the test set when the run was not stopped and {@code exam} asks for it.
     *
     * @param parts into how many parts each batch is cut
     */
    Result run(Experiment experiment, int parts, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException;

    /** Makes a learning-rate range test, telling each step; nothing is left trained. */
    RangeTest findLearningRate(Experiment experiment, TrainingControl control, Consumer<RangePoint> listener)
            throws IOException, InterruptedException;

    /**
     * The same for the rest of a run.
     *
     * @throws IOException also if the checkpoint does not fit the data or itself
     */
    Result resume(Checkpoint checkpoint, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException;

    /**
     * What came of it.
     *
     * @param test measured on the test set; null when it was not asked for
     */
    record Result(RunEnd end, @Nullable Metrics test) {}

    /** Told what happens, with the weights, and what the run can go on from, as they are at that moment. */
    interface Listener {

        /**
         * Before the first step.
         *
         * @param dataChecksum that of the data set; takes a moment
         */
        void onStart(RunStart start, Supplier<String> dataChecksum);

        void onStep(StepEvent event);

        void onEpoch(EpochEvent event, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint);

        /** When the run was not stopped it need not be able to go on, and {@code checkpoint} is not to be asked. */
        void onEnd(RunEnd end, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint);
    }
}

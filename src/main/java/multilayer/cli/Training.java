package multilayer.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingControl;
import org.jspecify.annotations.Nullable;

/** Runs an experiment on the calling thread. The engine does; a test's stand-in answers in a millisecond. */
interface Training {

    /** Trains, and takes the exam on the test set when the run was not stopped and {@code exam} asks for it. */
    Result run(Experiment experiment, boolean exam, TrainingControl control, Listener listener)
            throws IOException, InterruptedException;

    /**
     * What came of it.
     *
     * @param test measured on the test set; null when it was not asked for
     */
    record Result(RunEnd end, @Nullable Metrics test) {}

    /** Told what happens, with the weights as they are at that moment. */
    interface Listener {

        void onStart(RunStart start);

        void onStep(StepEvent event);

        void onEpoch(EpochEvent event, Supplier<List<NamedTensor>> weights);

        void onEnd(RunEnd end, Supplier<List<NamedTensor>> weights);
    }
}

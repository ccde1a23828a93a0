package multilayer.app.service;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;

/** Answers with the engine, on one thread: a run that is going has the cores. */
public final class EngineEvaluation implements Evaluating, Answering {

    private final Function<String, TrainTest> source;
    private final NativeLibraries libraries;

    /**
     * Answers about runs on data sets.
     *
     * @param source finds a data set by its name
     */
    public EngineEvaluation(Function<String, TrainTest> source, NativeLibraries libraries) {
        this.source = source;
        this.libraries = libraries;
    }

    @Override
    public Evaluation evaluate(RunWeights weights, int epoch, Split split) throws InterruptedException {
        TrainTest data = source.apply(weights.experiment().dataset());
        // As the run parted them: those that trained are not those that validated.
        Partition parts = weights.experiment().partition(data);
        return switch (split) {
            case TRAIN -> evaluate(weights, epoch, parts.source(), parts.train(), split);
            case VALIDATION -> evaluate(weights, epoch, parts.validationSource(), parts.validation(), split);
            case TEST ->
                evaluate(
                        weights,
                        epoch,
                        data.test(),
                        IntStream.range(0, data.test().size()).toArray(),
                        split);
        };
    }

    private Evaluation evaluate(RunWeights weights, int epoch, Dataset images, int[] rows, Split split)
            throws InterruptedException {
        return new Evaluation(weights, epoch, images, predict(weights, epoch, images, rows, split));
    }

    @Override
    public SketchAnswer answer(RunWeights weights, int epoch, byte[] pixels) throws InterruptedException {
        Dataset published = source.apply(weights.experiment().dataset()).train();
        List<String> classes = published.classNames();
        Dataset one = new Dataset("sketch", published.rows(), published.columns(), pixels, new byte[1], classes);
        Predictions answers = predict(weights, epoch, one, new int[1], Split.TEST);
        List<Double> probabilities = IntStream.range(0, classes.size())
                .mapToObj(index -> answers.probability(0, index))
                .toList();
        return new SketchAnswer(epoch, classes, probabilities);
    }

    /** What the run's network answers after an epoch to some rows, ascending; at least one. */
    Predictions predict(RunWeights weights, int epoch, Dataset images, int[] rows, Split split)
            throws InterruptedException {
        libraries.awaitWindow();
        try (Network network = Network.create(weights.experiment().network(), 0);
                WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            network.load(weights.history().tensors(epoch));
            return evaluator.predict(images, rows, split);
        }
    }
}

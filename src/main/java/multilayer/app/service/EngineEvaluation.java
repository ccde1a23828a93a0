package multilayer.app.service;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SketchAnswer;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.WeightHistory.Kept;

/** Answers with the engine, on one thread: a run that is going has the cores. */
public final class EngineEvaluation implements Evaluating, Answering {

    private final PartedData data;
    private final NativeLibraries libraries;

    public EngineEvaluation(PartedData data, NativeLibraries libraries) {
        this.data = data;
        this.libraries = libraries;
    }

    @Override
    public Evaluation evaluate(RunWeights weights, int epoch, Split split) throws InterruptedException {
        // As the run parted them: those that trained are not those that validated.
        Partition parts = data.partition(weights.experiment());
        Dataset test = data.published(weights.experiment()).test();
        return switch (split) {
            case TRAIN -> evaluate(weights, epoch, parts.source(), parts.train(), split);
            case VALIDATION -> evaluate(weights, epoch, parts.validationSource(), parts.validation(), split);
            case TEST ->
                evaluate(weights, epoch, test, IntStream.range(0, test.size()).toArray(), split);
        };
    }

    private Evaluation evaluate(RunWeights weights, int epoch, Dataset images, int[] rows, Split split)
            throws InterruptedException {
        Kept kept = weights.kept(epoch);
        return new Evaluation(weights, kept.epoch(), images, predict(weights, kept, images, rows, split));
    }

    @Override
    public SketchAnswer answer(RunWeights weights, int epoch, byte[] pixels) throws InterruptedException {
        Dataset published = data.published(weights.experiment()).train();
        List<String> classes = published.classNames();
        Dataset one = new Dataset("sketch", published.rows(), published.columns(), pixels, new byte[1], classes);
        Kept kept = weights.kept(epoch);
        Predictions answers = predict(weights, kept, one, new int[1], Split.TEST);
        List<Double> probabilities = IntStream.range(0, classes.size())
                .mapToObj(index -> answers.probability(0, index))
                .toList();
        return new SketchAnswer(kept.epoch(), classes, probabilities);
    }

    /** What the run's network answers after an epoch to some rows, ascending; at least one. */
    Predictions predict(RunWeights weights, Kept kept, Dataset images, int[] rows, Split split)
            throws InterruptedException {
        libraries.awaitWindow();
        try (Network network = Network.holding(weights.experiment().network(), kept.tensors());
                WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            return evaluator.predict(images, rows, split);
        }
    }
}

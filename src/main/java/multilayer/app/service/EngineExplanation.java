package multilayer.app.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.RunWeights;
import multilayer.app.model.SampleDetails;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.InputGradient;
import multilayer.engine.eval.NearestImage;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.engine.train.WeightHistory.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Explains with the engine, on one thread. What it knows about an image it keeps while that image is open: one more epoch then
 * costs one more answer, so that a run that is going hardly notices.
 */
public final class EngineExplanation implements Explaining {

    /** How many training images are looked for. */
    private static final int NEAREST = 6;

    private final PartedData data;
    private final NativeLibraries libraries;
    private @Nullable Known known;

    /** About one image of one run. */
    private record Known(OpenedSample sample, List<NearestImage> nearest, Map<Integer, Predictions> answers) {}

    public EngineExplanation(PartedData data, NativeLibraries libraries) {
        this.data = data;
        this.libraries = libraries;
    }

    @Override
    public SampleDetails explain(OpenedSample sample) throws InterruptedException {
        libraries.awaitWindow();
        Partition partition = data.partition(sample.evaluation().weights().experiment());
        Known now = known;
        if (now == null || !now.sample.isSameImage(sample)) {
            now = new Known(sample, nearest(sample, partition), new TreeMap<>());
            known = now;
        }
        answer(sample, now.answers);
        return new SampleDetails(sample, partition.source(), now.nearest, gradient(sample), moves(sample, now.answers));
    }

    private static List<NearestImage> nearest(OpenedSample sample, Partition partition) {
        boolean trained = sample.evaluation().predictions().split() == Split.TRAIN;
        List<NearestImage> nearest =
                NearestImage.of(sample.pixels(), partition.source(), partition.train(), NEAREST + (trained ? 1 : 0));
        return nearest.stream()
                .filter(image -> !trained || image.row() != sample.row())
                .limit(NEAREST)
                .toList();
    }

    /** Answers after each epoch that is kept and was not answered yet. */
    private static void answer(OpenedSample sample, Map<Integer, Predictions> answers) {
        RunWeights run = sample.evaluation().weights();
        List<Kept> missing = run.history().epochs().stream()
                .map(run::kept)
                .filter(kept -> !answers.containsKey(kept.epoch()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Dataset images = sample.evaluation().images();
        Split split = sample.evaluation().predictions().split();
        try (Network network = Network.holding(
                        run.experiment().network(), missing.get(0).tensors());
                WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            for (Kept kept : missing) {
                network.load(kept.tensors());
                answers.put(kept.epoch(), evaluator.predict(images, new int[] {sample.row()}, split));
            }
        }
    }

    private static List<SampleDetails.Move> moves(OpenedSample sample, Map<Integer, Predictions> answers) {
        List<SampleDetails.Move> moves = new ArrayList<>();
        answers.forEach((epoch, answer) -> moves.add(new SampleDetails.Move(
                epoch, answer.probability(0, sample.label()), answer.probability(0, sample.predicted()))));
        return moves;
    }

    private static double[] gradient(OpenedSample sample) {
        RunWeights run = sample.evaluation().weights();
        Dataset images = sample.evaluation().images();
        float[] pixels = new float[images.features()];
        images.gather(sample.row(), pixels, 0);
        List<NamedTensor> tensors = run.kept(sample.evaluation().epoch()).tensors();
        return new InputGradient(run.experiment().network(), tensors).of(pixels, sample.predicted());
    }
}

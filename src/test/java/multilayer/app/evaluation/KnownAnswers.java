package multilayer.app.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.app.service.Evaluating;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Preset;
import multilayer.engine.train.WeightHistory;

/** Answers without an engine: the same ones to every question, which is remembered. */
public final class KnownAnswers implements Evaluating {

    /** The logit of the class that is answered; those of the others are 0. */
    private static final float CERTAIN = 3;

    /** What was asked, for example {@code validation 4}. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final List<String> classNames;
    private final List<int[]> answers = new ArrayList<>();

    public KnownAnswers(String... classNames) {
        this.classNames = List.of(classNames);
    }

    /** From now on {@code count} more images of class {@code label} are answered with {@code predicted}. */
    public KnownAnswers add(int label, int predicted, int count) {
        IntStream.range(0, count).forEach(image -> answers.add(new int[] {label, predicted}));
        return this;
    }

    @Override
    public Evaluation evaluate(RunWeights weights, int epoch, Split split) {
        asked.add(split.id() + " " + epoch);
        Predictions.Builder predictions = new Predictions.Builder(
                split, IntStream.range(0, answers.size()).toArray(), classNames.size());
        byte[] labels = new byte[answers.size()];
        for (int image = 0; image < labels.length; image++) {
            labels[image] = (byte) answers.get(image)[0];
            float[] logits = new float[classNames.size()];
            Arrays.fill(logits, answers.get(image)[1], answers.get(image)[1] + 1, CERTAIN);
            predictions.add(labels[image], logits);
        }
        Dataset images = new Dataset("known", 1, 1, new byte[labels.length], labels, classNames);
        return new Evaluation(weights, epoch, images, predictions.build());
    }

    /** A run of a preset that has finished the epochs from 1 to {@code epochs}. */
    public static RunWeights run(Preset preset, int epochs) {
        WeightHistory history = new WeightHistory(1_000_000);
        NetworkSpec small = new NetworkSpec(1, List.of(), 2, Initializer.HE_NORMAL);
        try (Network network = Network.create(small, 1)) {
            IntStream.rangeClosed(1, epochs).forEach(epoch -> history.add(epoch, network));
        }
        return new RunWeights(preset.experiment(), history);
    }
}

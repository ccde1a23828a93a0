package multilayer.app.service;

import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.Evaluation;
import multilayer.app.model.RunWeights;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import org.jspecify.annotations.Nullable;

/** Answers without an engine: always the same, whatever the run and the epoch, under the split that is asked for. */
public final class ScriptedEvaluation implements Evaluating {

    /** Every question, for example {@code test 3}. */
    public final List<String> asked = new ArrayList<>();

    public @Nullable RuntimeException failure;
    private final Dataset images;
    private final int[] labels;
    private final float[][] logits;

    /** Answers to the first images, one for each label. */
    public ScriptedEvaluation(Dataset images, int[] labels, float[][] logits) {
        this.images = images;
        this.labels = labels;
        this.logits = logits;
    }

    @Override
    public Evaluation evaluate(RunWeights weights, int epoch, Split split) {
        asked.add(split.id() + " " + epoch);
        if (failure != null) {
            throw failure;
        }
        int[] rows = new int[labels.length];
        for (int sample = 0; sample < rows.length; sample++) {
            rows[sample] = sample;
        }
        Predictions.Builder builder = new Predictions.Builder(split, rows, logits[0].length);
        for (int sample = 0; sample < rows.length; sample++) {
            builder.add(labels[sample], logits[sample]);
        }
        return new Evaluation(weights, epoch, images, builder.build());
    }
}

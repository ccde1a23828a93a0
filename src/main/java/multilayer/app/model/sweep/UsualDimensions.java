package multilayer.app.model.sweep;

import multilayer.experiments.space.Hyperparameter;

/** What one would usually try for each hyperparameter: where a new dimension begins. */
final class UsualDimensions {

    private UsualDimensions() {}

    static DimensionDraft of(Hyperparameter hyperparameter) {
        return switch (hyperparameter) {
            case HIDDEN -> new DimensionDraft(hyperparameter, Drawing.SHAPES, "1", "2", "64, 128, 256, 512");
            case ACTIVATION -> list(hyperparameter, "relu, tanh, gelu");
            case INITIALIZER, OUTPUT_INITIALIZER -> list(hyperparameter, "he-normal, glorot-uniform, normal");
            case OPTIMIZER -> list(hyperparameter, "sgd, adam, adamw");
            case SCHEDULE -> list(hyperparameter, "constant, cosine, one-cycle");
            case BATCH_NORM, NESTEROV, FLIP -> list(hyperparameter, "false, true");
            case SIGMA -> logarithmic(hyperparameter, "0.001", "0.1");
            case DROPOUT_RATE -> even(hyperparameter, "0", "0.5");
            case LEARNING_RATE -> logarithmic(hyperparameter, "0.001", "0.2");
            case BATCH_SIZE -> list(hyperparameter, "64, 128, 256, 512");
            case EPOCHS -> list(hyperparameter, "5, 10, 20");
            case MOMENTUM -> even(hyperparameter, "0", "0.98");
            case DECAY_RATE, BETA_1 -> even(hyperparameter, "0.8", "0.99");
            case BETA_2 -> even(hyperparameter, "0.95", "0.9999");
            case EPSILON -> logarithmic(hyperparameter, "0.00000001", "0.001");
            case WEIGHT_DECAY -> logarithmic(hyperparameter, "0.00001", "0.1");
            case WARMUP_EPOCHS -> even(hyperparameter, "0", "2");
            case FACTOR -> even(hyperparameter, "0.1", "0.9");
            case EVERY_EPOCHS, PLATEAU_PATIENCE, PATIENCE -> even(hyperparameter, "1", "5");
            case FLOOR -> even(hyperparameter, "0", "0.1");
            case LABEL_SMOOTHING -> even(hyperparameter, "0", "0.2");
            case AVERAGE_DECAY -> list(hyperparameter, "0, 0.99, 0.999");
            case GRADIENT_CLIP -> list(hyperparameter, "0, 1, 5");
            case SHIFT -> list(hyperparameter, "0, 1, 2");
            case NOISE -> even(hyperparameter, "0", "0.2");
        };
    }

    private static DimensionDraft list(Hyperparameter hyperparameter, String values) {
        return new DimensionDraft(hyperparameter, Drawing.LIST, "", "", values);
    }

    private static DimensionDraft even(Hyperparameter hyperparameter, String from, String to) {
        return new DimensionDraft(hyperparameter, Drawing.EVEN, from, to, "");
    }

    private static DimensionDraft logarithmic(Hyperparameter hyperparameter, String from, String to) {
        return new DimensionDraft(hyperparameter, Drawing.LOGARITHMIC, from, to, "");
    }
}

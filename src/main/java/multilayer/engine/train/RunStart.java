package multilayer.engine.train;

/**
 * A run begins.
 *
 * @param experiment what is trained
 * @param trainSamples training samples an epoch
 * @param validationSamples samples measured after each epoch
 * @param validatesOnTest whether those are the test set
 * @param stepsPerEpoch steps in an epoch
 * @param parts into how many parts each batch is cut; recorded because it decides the order of additions
 */
public record RunStart(
        Experiment experiment,
        int trainSamples,
        int validationSamples,
        boolean validatesOnTest,
        int stepsPerEpoch,
        int parts) {}

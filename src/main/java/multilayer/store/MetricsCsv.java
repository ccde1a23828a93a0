package multilayer.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;

/** The epochs of a run as comma-separated values: a point before decimals, nothing where there is no figure. */
final class MetricsCsv {

    private static final String HEADER = "epoch,step,learningRate,trainLoss,trainAccuracy,"
            + "validationLoss,validationAccuracy,validationSplit,seconds,samplesPerSecond\n";

    private MetricsCsv() {}

    static String text(List<EpochEvent> epochs) {
        return epochs.stream().map(MetricsCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(EpochEvent epoch) {
        Metrics validation = epoch.validation();
        return Stream.of(
                                String.valueOf(epoch.epoch()),
                                String.valueOf(epoch.step()),
                                Numbers.text(epoch.learningRate()),
                                Numbers.text(epoch.train().loss()),
                                Numbers.text(epoch.train().accuracy()),
                                validation == null ? "" : Numbers.text(validation.loss()),
                                validation == null ? "" : Numbers.text(validation.accuracy()),
                                validation == null ? "" : validation.split().id(),
                                Numbers.text(epoch.trainingTime().toNanos() / 1e9),
                                Numbers.text(epoch.samplesPerSecond()))
                        .collect(Collectors.joining(","))
                + "\n";
    }
}

package multilayer.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a run, the causes of slow or failing learning first, each before those that it brings about. Adding one is
 * one constant with its rule here, its words in the messages, and one test with a run that has the fault.
 */
public enum Diagnosis implements Named {
    /** A loss is infinite or not a number. Evidence: learning rate. */
    DIVERGED("diverged", LearningRateRules::diverged),
    /** The training loss rises or was thrown far above guessing. Evidence: training loss, lowest or guessing loss, learning rate. */
    LEARNING_RATE_HIGH("learning-rate-high", LearningRateRules::high),
    /** A layer of one or two units. Evidence: layer from 1, units, training loss, guessing loss. */
    BOTTLENECK("bottleneck", LayerRules::bottleneck),
    /** A layer passes on next to nothing of the differences between images. Evidence: layer from 1, share in percent, training loss. */
    SIGNAL_LOST("signal-lost", LayerRules::signalLost),
    /** Most ReLUs of a layer answer 0 to everything. Evidence: layer from 1, share in percent, images looked at. */
    DEAD_UNITS("dead-units", LayerRules::deadUnits),
    /** Steps hardly move the weights. Evidence: layer from 1, update ratio in percent, training loss, learning rate. */
    LEARNING_RATE_LOW("learning-rate-low", LearningRateRules::low),
    /** Too few steps an epoch for the rate. Evidence: batch size, steps an epoch, training loss. */
    BATCH_LARGE("batch-large", FitRules::batchLarge),
    /** Neither training nor validation images are learned. Evidence: epochs, training accuracy. */
    UNDERFITTING("underfitting", FitRules::underfitting),
    /** The training loss no longer falls. Evidence: epochs looked at, mean training loss before and now. */
    PLATEAU("plateau", FitRules::plateau),
    /** Training goes on, validation gets worse. Evidence: training loss, validation loss, lowest validation loss, all means of epochs. */
    OVERFITTING("overfitting", FitRules::overfitting);

    private final String id;
    private final Function<RunRecord, @Nullable List<Double>> rule;

    Diagnosis(String id, Function<RunRecord, @Nullable List<Double>> rule) {
        this.id = id;
        this.rule = rule;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * What is wrong with a run as far as it has come. Of the causes of slow or failing learning only the first is told: it explains the
     * others. Overfitting needs learning, and is told besides.
     */
    public static List<Finding> of(RunRecord run) {
        List<Finding> findings = new ArrayList<>();
        for (Diagnosis each : values()) {
            List<Double> evidence = findings.isEmpty() || each == OVERFITTING ? each.rule.apply(run) : null;
            if (evidence != null) {
                findings.add(new Finding(each, evidence));
            }
        }
        return findings;
    }
}

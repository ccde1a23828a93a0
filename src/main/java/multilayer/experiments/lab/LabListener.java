package multilayer.experiments.lab;

import java.util.List;
import multilayer.engine.train.EpochEvent;

/**
 * Told how a lab goes: one call at a time, on whichever thread runs the trials; return quickly.
 */
public interface LabListener {

    /** All settings, in the order of the chart, before the first trial begins. */
    default void onStart(LabPlan plan, List<LabSetting> settings) {}

    /** A trial finished an epoch: a point of its learning curve. Not told in timed labs. */
    default void onEpoch(LabTrial trial, EpochEvent event) {}

    /** A trial will tell no more epochs. */
    default void onTrialEnd(LabTrial trial) {}

    /** One more seed is done at a setting; the point holds all of its seeds so far. */
    default void onPoint(LabPoint point) {}

    /** How far the lab is. */
    default void onProgress(LabProgress progress) {}
}

package multilayer.experiments.lab;

import java.util.List;
import multilayer.bench.Spread;
import multilayer.engine.train.Experiment;

/** One thing that a lab's figures say. {@link LabWords} makes sentences of them. */
public sealed interface LabFinding {

    /** There is nothing to say yet. */
    record NothingMeasured() implements LabFinding {}

    /** It was stopped, with so many of its runs done. */
    record Stopped(int done, int runs) implements LabFinding {}

    /** Runs had fewer or more epochs than the notebook's, or images: its figures are no match. */
    record Shortened(LabPlan plan) implements LabFinding {}

    /** With one seed nobody knows how much another one would change. */
    record SingleSeed() implements LabFinding {}

    /** The best point of a curve. */
    record Best(LabPoint point) implements LabFinding {}

    /**
     * Points that are worse than the best of their curve by less than the error bar of the gap.
     *
     * @param widest the largest of these gaps
     */
    record Noise(LabPoint best, List<LabPoint> points, Gap widest) implements LabFinding {
        public Noise {
            points = List.copyOf(points);
        }
    }

    /** The worst point of a curve is worse than the best by more than noise. */
    record Apart(LabPoint best, LabPoint worst, Gap gap) implements LabFinding {}

    /** The smallest number on the axis that is as good as the best but for noise. */
    record Enough(LabPoint point) implements LabFinding {}

    /**
     * Runs that are no better than guessing.
     *
     * @param guessing how many of the point's runs
     * @param chance the accuracy of a guess, in (0, 1)
     */
    record Guessing(LabPoint point, int guessing, double chance) implements LabFinding {}

    /** Best and worst of a curve lie so far apart, and on another curve less or more. */
    record Sensitivity(LabPoint first, Gap firstGap, LabPoint last, Gap lastGap) implements LabFinding {}

    /**
     * How many times as long a curve takes as another one, round by round, where the axis begins and where it ends.
     *
     * @param first the curve's point where the axis begins
     * @param last its point where the axis ends
     */
    record Ratio(LabPoint first, Spread firstRatios, LabPoint last, Spread lastRatios, String than)
            implements LabFinding {}

    /** What a search found best, seed by seed. */
    record Winners(List<Experiment> experiments) implements LabFinding {
        public Winners {
            experiments = List.copyOf(experiments);
        }
    }

    /**
     * The notebook's figures beside ours.
     *
     * @param within how many of them lie within two standard deviations of a seed of ours
     * @param figures how many there are
     * @param farthest the point whose figure lies farthest from ours
     * @param deviations how many standard deviations its figure is above our mean
     */
    record BesideNotebook(int within, int figures, LabPoint farthest, double deviations) implements LabFinding {}

    /**
     * What is to be learned from how it came out.
     *
     * @param confirmed whether it rests on more than single runs
     */
    record Lesson(LabLesson lesson, boolean confirmed) implements LabFinding {}

    /** Runs that diverged. */
    record Diverged(LabPoint point, int runs) implements LabFinding {}

    /** Runs that could not be run to an end, with the reason of the first. */
    record Failed(LabPoint point, int runs, String reason) implements LabFinding {}
}

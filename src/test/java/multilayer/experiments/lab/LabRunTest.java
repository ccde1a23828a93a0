package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.Trial;
import org.junit.jupiter.api.Test;

class LabRunTest {

    private static final EpochTimer NO_TIMER = (task, contenders, rounds, images, listener) -> {
        throw new IOException("nothing is to be timed");
    };

    private static int units(Experiment experiment) {
        return experiment.network().hidden().get(0).units();
    }

    private static long seed(Experiment experiment) {
        return experiment.training().seed();
    }

    private static LabResult run(Labs lab, ScriptedTrials trials, LabListener listener) throws Exception {
        return new LabRun(LabPlan.quick(lab), trials, NO_TIMER, listener).run();
    }

    @Test
    void eachPointIsTheMeanOfItsSeedsWithTheirDeviation() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(each -> units(each) / 2_000.0 + 0.01 * seed(each));

        LabResult result = run(Labs.HIDDEN_UNITS, trials, new LabListener() {});

        LabPoint widest = result.points().get(5);
        assertThat(widest.setting().label()).isEqualTo("1024");
        assertThat(widest.runs()).extracting(LabOutcome::seed).containsExactly(1L, 2L, 3L);
        assertThat(widest.mean()).isCloseTo(0.532, within(1e-9));
        assertThat(widest.sd()).isCloseTo(0.01, within(1e-9));
        assertThat(result.stopped()).isFalse();
        assertThat(trials.asked).hasSize(18).allMatch(Trial::exam);
        assertThat(trials.asked).extracting(trial -> trial.untilEpoch()).containsOnly(2);
    }

    @Test
    void theWholeChartHasTheFirstSeedBeforeTheSecondBegins() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(each -> 0.8);

        run(Labs.HIDDEN_UNITS, trials, new LabListener() {});

        assertThat(trials.asked.subList(0, 6)).allMatch(trial -> seed(trial.experiment()) == 1);
    }

    @Test
    void tellsPointsCurvesAndProgressAsTheyCome() throws Exception {
        List<String> told = new ArrayList<>();
        LabListener listener = new LabListener() {
            @Override
            public void onStart(LabPlan plan, List<LabSetting> settings) {
                told.add("start " + settings.size());
            }

            @Override
            public void onEpoch(LabTrial trial, EpochEvent event) {
                told.add("epoch of " + trial.setting().label() + " seed " + trial.seed());
            }

            @Override
            public void onTrialEnd(LabTrial trial) {
                told.add("end of " + trial.number());
            }

            @Override
            public void onPoint(LabPoint point) {
                told.add("point " + point.setting().label() + " of "
                        + point.runs().size());
            }

            @Override
            public void onProgress(LabProgress progress) {
                told.add("done " + progress.done() + "/" + progress.runs());
            }
        };

        run(Labs.HIDDEN_UNITS, new ScriptedTrials(each -> 0.8), listener);

        assertThat(told)
                .startsWith(
                        "start 6",
                        "done 0/18",
                        "epoch of 32 seed 1",
                        "done 0/18",
                        "end of 1",
                        "point 32 of 1",
                        "done 1/18")
                .endsWith("point 1024 of 3", "done 18/18");
    }

    @Test
    void aRunThatFailsOrDivergesIsAReasonAtItsPointAndTheLabGoesOn() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(each -> {
            if (units(each) == 512 && seed(each) == 2) {
                throw new IllegalStateException("no memory for 512 units");
            }
            return units(each) == 64 ? -1 : 0.8;
        });

        LabResult result = run(Labs.HIDDEN_UNITS, trials, new LabListener() {});

        LabPoint failed = result.points().get(4);
        assertThat(failed.values()).containsExactly(0.8, 0.8);
        assertThat(failed.failed())
                .singleElement()
                .extracting(LabOutcome::failure)
                .isEqualTo("no memory for 512 units");
        LabPoint diverged = result.points().get(1);
        assertThat(diverged.isMeasured()).isFalse();
        assertThat(diverged.failed()).extracting(LabOutcome::reason).containsOnly(StopReason.DIVERGED);
        assertThat(result.measured()).hasSize(5);
    }

    @Test
    void whatIsDoneWhenItIsStoppedIsKept() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(each -> 0.8);
        LabRun[] run = new LabRun[1];
        run[0] = new LabRun(LabPlan.quick(Labs.HIDDEN_UNITS), trials, NO_TIMER, new LabListener() {
            @Override
            public void onPoint(LabPoint point) {
                if (point.setting().label().equals("128")) {
                    run[0].stop();
                }
            }
        });

        LabResult result = run[0].run();

        assertThat(result.stopped()).isTrue();
        assertThat(result.measured()).hasSize(3);
        assertThat(result.points()).hasSize(6);
        assertThat(trials.asked).hasSize(3);
        assertThat(trials.stops).isEqualTo(2); // the third one was not yet handed out
    }

    @Test
    void aStopThatComesAfterTheLastFigureCutsNothingShort() throws Exception {
        LabRun[] run = new LabRun[1];
        run[0] = new LabRun(
                LabPlan.quick(Labs.HIDDEN_UNITS), new ScriptedTrials(each -> 0.8), NO_TIMER, new LabListener() {
                    @Override
                    public void onProgress(LabProgress progress) {
                        if (progress.done() == progress.runs()) {
                            run[0].stop();
                        }
                    }
                });

        assertThat(run[0].run().stopped()).isFalse();
    }

    @Test
    void oneThatIsStoppedBeforeItBeginsAsksForNothing() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(each -> 0.8);
        LabRun run = new LabRun(LabPlan.quick(Labs.HIDDEN_UNITS), trials, NO_TIMER, new LabListener() {});
        run.stop();

        assertThat(run.run().measured()).isEmpty();
        assertThat(trials.asked).isEmpty();
    }

    @Test
    void theSearchTrainsEachTrialOnceAndShowsTheTestAccuracyOfTheBestByValidation() throws Exception {
        ScriptedTrials trials = new ScriptedTrials(
                each -> 0.5 + each.training().learningRate(),
                each -> 0.9 - each.training().learningRate());

        LabResult result = run(Labs.JOINT_SEARCH, trials, new LabListener() {});

        List<Experiment> asked = trials.asked.stream().map(Trial::experiment).toList();
        assertThat(new HashSet<>(asked)).hasSameSizeAs(asked).hasSizeBetween(40, 60); // some draws come twice
        LabPoint all = result.points().get(result.points().size() - 1);
        assertThat(all.setting().label()).isEqualTo("20");
        assertThat(all.values()).containsOnly(0.505);
        assertThat(all.runs().get(0).experiment().training().learningRate()).isEqualTo(0.005);
    }

    @Test
    void aTimedLabAsksWidthByWidthAndCountsInSecondsOfAllImages() throws Exception {
        List<String> asked = new ArrayList<>();
        EpochTimer timer = (task, contenders, rounds, images, listener) -> {
            asked.add(task.id() + " " + contenders + " " + rounds + " " + images);
            for (int round = 1; round <= rounds; round++) {
                listener.timed("engine", round, 0.1 * round);
                listener.timed("from-scratch", round, 1);
            }
            listener.refused("framework", "framework ended with exit code 1");
        };

        LabResult result = new LabRun(
                        LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH),
                        new ScriptedTrials(each -> 0.8),
                        timer,
                        new LabListener() {})
                .run();

        assertThat(asked)
                .hasSize(4)
                .startsWith("units-32 [engine, from-scratch, framework] 3 12000")
                .endsWith("units-1024 [engine, from-scratch, framework] 3 12000");
        LabPoint ours = result.points().get(0);
        assertThat(ours.setting().series()).isEqualTo("engine");
        assertThat(ours.mean()).isCloseTo(1.0, within(1e-9));
        assertThat(result.points().get(8).failed())
                .singleElement()
                .extracting(LabOutcome::failure)
                .isEqualTo("framework ended with exit code 1");
    }

    @Test
    void aTimedLabThatIsStoppedKeepsItsFiguresAndLeavesTheThreadAsItWas() throws Exception {
        LabRun[] run = new LabRun[1];
        EpochTimer timer = (task, contenders, rounds, images, listener) -> {
            listener.timed("engine", 1, 1);
            run[0].stop();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        };
        run[0] = new LabRun(
                LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH), new ScriptedTrials(each -> 0.8), timer, new LabListener() {});

        LabResult result = run[0].run();

        assertThat(result.stopped()).isTrue();
        assertThat(result.measured()).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aContenderThatDiesBetweenRoundsKeepsItsFiguresAndAllIsOver() throws Exception {
        List<LabProgress> told = new ArrayList<>();
        EpochTimer timer = (task, contenders, rounds, images, listener) -> {
            listener.timed("engine", 1, 1);
            listener.refused("engine", "engine ended with exit code 1");
            listener.refused("from-scratch", "from-scratch is not here");
            listener.refused("framework", "framework is not here");
        };
        LabResult result = new LabRun(
                        LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH),
                        new ScriptedTrials(each -> 0.8),
                        timer,
                        new LabListener() {
                            @Override
                            public void onProgress(LabProgress progress) {
                                told.add(progress);
                            }
                        })
                .run();

        assertThat(result.points().get(0).values()).containsExactly(5);
        assertThat(result.points().get(0).failed())
                .singleElement()
                .extracting(LabOutcome::seed)
                .isEqualTo(2L);
        LabProgress last = told.get(told.size() - 1);
        assertThat(last.done()).isEqualTo(last.runs()).isEqualTo(36);
        assertThat(last.share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatKeepsOurEngineFromBeingTimedIsToldAsItIs() {
        LabRun run = new LabRun(
                LabPlan.full(Labs.FRAMEWORK_VS_SCRATCH),
                new ScriptedTrials(each -> 0.8),
                NO_TIMER,
                new LabListener() {});

        assertThatThrownBy(run::run).isInstanceOf(IOException.class).hasMessage("nothing is to be timed");
    }
}

package multilayer.experiments.lab;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import multilayer.engine.data.Datasets;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;

/** Times the contenders of a timed lab, one after another, network by network; a seed is a round there. */
final class TimedWork implements LabWork {

    private final LabPlan plan;
    private final EpochTimer timer;
    private final LabBoard board;
    private final Map<Experiment, Map<String, LabSetting>> networks = new LinkedHashMap<>();
    private final int figures;
    private volatile boolean stopped;
    private int done;

    TimedWork(LabPlan plan, EpochTimer timer, LabBoard board) {
        this.plan = plan;
        this.timer = timer;
        this.board = board;
        List<LabTask> tasks = plan.lab().tasks(plan.epochs());
        for (LabTask task : tasks) {
            networks.computeIfAbsent(task.experiments(1).get(0), each -> new LinkedHashMap<>())
                    .put(task.setting().series(), task.setting());
        }
        figures = tasks.size() * plan.seeds();
    }

    @Override
    public void run() throws IOException, InterruptedException {
        board.progress(0, figures, 0);
        for (Map.Entry<Experiment, Map<String, LabSetting>> network : networks.entrySet()) {
            if (stopped) {
                return;
            }
            Experiment experiment = network.getKey();
            Map<String, LabSetting> settings = network.getValue();
            timer.time(
                    experiment,
                    List.copyOf(settings.keySet()),
                    plan.seeds(),
                    images(experiment),
                    new Figures(experiment, settings));
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private int images(Experiment experiment) {
        int all = Datasets.byId(experiment.dataset()).trainingImages();
        return plan.quick() ? all / LabPlan.QUICKER : all;
    }

    /** Puts figures of one network on the board, as seconds of all training images. */
    private final class Figures implements EpochTimer.Listener {
        private final Experiment experiment;
        private final Map<String, LabSetting> settings;
        private final Set<String> refused = new HashSet<>();

        Figures(Experiment experiment, Map<String, LabSetting> settings) {
            this.experiment = experiment;
            this.settings = settings;
        }

        @Override
        public void timed(String contender, int round, double seconds) {
            int all = Datasets.byId(experiment.dataset()).trainingImages();
            double value = seconds * all / images(experiment);
            add(contender, new LabOutcome(round, value, Double.NaN, experiment, StopReason.COMPLETED, null), 1);
        }

        @Override
        public void refused(String contender, String reason) {
            if (refused.add(contender)) {
                add(contender, new LabOutcome(1, Double.NaN, Double.NaN, experiment, null, reason), plan.seeds());
            }
        }

        private void add(String contender, LabOutcome outcome, int rounds) {
            LabSetting setting = settings.get(contender);
            if (setting == null) {
                throw new IllegalArgumentException("nobody asked for the times of " + contender);
            }
            done += rounds;
            board.add(setting, outcome);
            board.progress(Math.min(done, figures), figures, Math.min((double) done / figures, 1));
        }
    }
}

package multilayer.experiments.lab;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import multilayer.bench.engine.Task;
import multilayer.engine.data.Datasets;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;

/** Times the contenders of a timed lab, one after another, width by width; a seed is a round there. */
final class TimedWork implements LabWork {

    /** Parameters that an epoch has time for while a process starts. */
    private static final double START = 100_000;

    private final LabPlan plan;
    private final EpochTimer timer;
    private final LabBoard board;
    private final Map<Integer, Map<String, LabSetting>> widths = new TreeMap<>();
    private final int figures;
    private final double allWork;
    private volatile boolean stopped;
    private int done;
    private double doneWork;

    TimedWork(LabPlan plan, EpochTimer timer, LabBoard board) {
        this.plan = plan;
        this.timer = timer;
        this.board = board;
        List<LabTask> tasks = plan.lab().tasks(plan.epochs());
        for (LabTask each : tasks) {
            LabSetting setting = each.setting();
            widths.computeIfAbsent((int) setting.x(), units -> new LinkedHashMap<>())
                    .put(setting.series(), setting);
        }
        figures = tasks.size() * plan.seeds();
        allWork = plan.seeds()
                * widths.entrySet().stream()
                        .mapToDouble(width -> width.getValue().size() * work(Task.ofUnits(width.getKey())))
                        .sum();
    }

    /** An epoch's time grows as the parameters, about; starting a process and calling operations takes its own. */
    private static double work(Task task) {
        return START + task.experiment().network().parameterCount();
    }

    @Override
    public void run() throws IOException, InterruptedException {
        board.progress(0, figures, 0);
        for (Map.Entry<Integer, Map<String, LabSetting>> width : widths.entrySet()) {
            if (stopped) {
                return;
            }
            Task task = Task.ofUnits(width.getKey());
            Map<String, LabSetting> settings = width.getValue();
            timer.time(task, List.copyOf(settings.keySet()), plan.seeds(), images(task), new Figures(task, settings));
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private int images(Task task) {
        return plan.quick() ? allImages(task) / LabPlan.QUICKER : allImages(task);
    }

    private static int allImages(Task task) {
        return Datasets.byId(task.experiment().dataset()).trainingImages();
    }

    /** Puts figures of one network on the board, as seconds of all training images. */
    private final class Figures implements EpochTimer.Listener {
        private final Task task;
        private final Map<String, LabSetting> settings;
        private final Map<String, Integer> rounds = new HashMap<>();

        Figures(Task task, Map<String, LabSetting> settings) {
            this.task = task;
            this.settings = settings;
        }

        @Override
        public void timed(String contender, int round, double seconds) {
            double value = seconds * allImages(task) / images(task);
            add(contender, 1, outcome(round, value, StopReason.COMPLETED, null));
        }

        /** What it would have timed is not to be waited for any more. */
        @Override
        public void refused(String contender, String reason) {
            int timed = rounds.getOrDefault(contender, 0);
            if (timed < plan.seeds()) {
                add(contender, plan.seeds() - timed, outcome(timed + 1, Double.NaN, null, reason));
            }
        }

        private LabOutcome outcome(int round, double value, @Nullable StopReason reason, @Nullable String failure) {
            return new LabOutcome(round, value, Double.NaN, task.experiment(), reason, failure);
        }

        private void add(String contender, int figuresOver, LabOutcome outcome) {
            LabSetting setting = settings.get(contender);
            if (setting == null) {
                throw new IllegalArgumentException("nobody asked for the times of " + contender);
            }
            rounds.merge(contender, figuresOver, Integer::sum);
            done += figuresOver;
            doneWork += figuresOver * work(task);
            board.add(setting, outcome);
            board.progress(done, figures, Math.min(doneWork / allWork, 1));
        }
    }
}

package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;
import org.jspecify.annotations.Nullable;

/**
 * Trains each experiment once, side by side with others, whichever settings it counts for. Its state is guarded by the board's lock,
 * under which listeners are told, so that a listener may stop the lab.
 */
final class TrainedWork implements LabWork {

    private final LabPlan plan;
    private final TrialRunner runner;
    private final LabBoard board;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Experiment, Run> runs = new LinkedHashMap<>();
    private final List<TrialHandle> handles = new ArrayList<>();
    private final double allWork;
    private double doneWork;
    private int doneRuns;
    private boolean stopped;

    TrainedWork(LabPlan plan, TrialRunner runner, LabBoard board) {
        this.plan = plan;
        this.runner = runner;
        this.board = board;
        List<LabTask> tasks = plan.lab().tasks(plan.epochs());
        for (long seed = 1; seed <= plan.seeds(); seed++) {
            for (LabTask task : tasks) {
                add(task, seed);
            }
        }
        allWork = runs.values().stream().mapToDouble(Run::work).sum();
    }

    private void add(LabTask task, long seed) {
        Cell cell = new Cell(task.setting());
        for (Experiment experiment : task.experiments(seed)) {
            Run run = runs.computeIfAbsent(
                    experiment, each -> new Run(new LabTrial(runs.size() + 1, task.setting(), seed, each)));
            cell.runs.add(run);
            run.cells.add(cell);
        }
        cells.add(cell);
    }

    /** One seed at one setting. */
    private static final class Cell {
        private final LabSetting setting;
        private final List<Run> runs = new ArrayList<>();

        Cell(LabSetting setting) {
            this.setting = setting;
        }
    }

    @Override
    public void run() throws InterruptedException {
        board.progress(0, runs.size(), 0);
        for (Run run : runs.values()) {
            start(run);
        }
        try {
            for (TrialHandle handle : started()) {
                handle.await();
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }

    private void start(Run run) {
        synchronized (board) {
            if (!stopped) {
                handles.add(runner.start(Trial.whole(run.trial.name(plan.lab()), run.trial.experiment(), true), run));
            }
        }
    }

    private List<TrialHandle> started() {
        synchronized (board) {
            return List.copyOf(handles);
        }
    }

    @Override
    public void stop() {
        synchronized (board) {
            stopped = true;
            handles.forEach(TrialHandle::stop);
        }
    }

    /** One experiment, and what came of it. */
    private final class Run implements TrialListener {
        private final LabTrial trial;
        private final List<Cell> cells = new ArrayList<>();
        private @Nullable LabOutcome outcome;
        private double validation = Double.NaN;
        private int epochs;

        Run(LabTrial trial) {
            this.trial = trial;
        }

        /** A step's time grows as its parameters, about. */
        double work() {
            return workPerEpoch() * trial.experiment().training().epochs();
        }

        private double workPerEpoch() {
            return trial.experiment().network().parameterCount();
        }

        @Override
        public void onEpoch(EpochEvent event) {
            board.epoch(trial, event);
            synchronized (board) {
                epochs++;
                doneWork += workPerEpoch();
                tellProgress();
            }
        }

        @Override
        public void onOutcome(TrialOutcome ended) {
            if (ended.reason() == StopReason.STOPPED) {
                board.trialEnd(trial);
                return;
            }
            Metrics test = ended.test();
            if (!ended.epochs().isEmpty()) {
                Metrics last = ended.epochs().get(ended.epochs().size() - 1).validation();
                validation = last == null ? Double.NaN : last.accuracy();
            }
            end(new LabOutcome(
                    trial.seed(),
                    test == null ? Double.NaN : test.accuracy(),
                    test == null ? Double.NaN : test.accuracyStandardError(),
                    trial.experiment(),
                    ended.reason(),
                    null));
        }

        @Override
        public void onFailure(Throwable failure) {
            String message = failure.getMessage();
            String sentence =
                    message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
            end(new LabOutcome(trial.seed(), Double.NaN, Double.NaN, trial.experiment(), null, sentence));
        }

        private void end(LabOutcome result) {
            board.trialEnd(trial);
            synchronized (board) {
                outcome = result;
                doneRuns++;
                doneWork += work() - epochs * workPerEpoch();
                cells.stream().filter(TrainedWork::isOver).forEach(cell -> board.add(cell.setting, counts(cell)));
                tellProgress();
            }
        }
    }

    /** Rounding aside, all work is done when all runs are. */
    private void tellProgress() {
        board.progress(doneRuns, runs.size(), Math.min(doneWork / allWork, 1));
    }

    private static boolean isOver(Cell cell) {
        return cell.runs.stream().allMatch(run -> run.outcome != null);
    }

    /** The outcome of the run with the best validation; one that came to nothing only if all did. */
    private static LabOutcome counts(Cell cell) {
        Run best = cell.runs.stream()
                .max(Comparator.comparingDouble(run -> Double.isNaN(run.validation) ? -1 : run.validation))
                .orElseThrow();
        if (best.outcome == null) {
            throw new IllegalStateException("the runs of " + cell.setting + " are over");
        }
        return best.outcome;
    }
}

package multilayer.app.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.engine.train.EpochEvent;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabProgress;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabTrial;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one lab at a time in the background. What is done when it stops is kept, and the next run goes on with the rest. A training
 * run that begins meanwhile stops it: both would compute on the same cores. Its commands are called on the FX thread; each does
 * nothing when it makes no sense now.
 */
public final class LabService extends Service<LabResult> {

    private static final Logger LOG = LoggerFactory.getLogger(LabService.class);

    private final LabsModel model;
    private final LabMeasuring measuring;
    private final FxThread fxThread;
    private final Executor thread;
    private @Nullable LabModel lab;
    private LabMeasuring.@Nullable Run run;
    private Instant begun = Instant.EPOCH;
    private String end = "";

    public LabService(LabsModel model, LabMeasuring measuring, FxThread fxThread) {
        this.model = model;
        this.measuring = measuring;
        this.fxThread = fxThread;
        thread = DaemonThread.named("lab");
        setExecutor(thread);
        model.runGoing().addListener((property, before, going) -> {
            if (going) {
                end("labs.end.training");
            }
        });
    }

    /** Runs what is missing of the lab as it is chosen. */
    public void run(LabModel asked) {
        if (model.canRun(asked)) {
            lab = asked;
            reset();
            start();
        }
    }

    /** Stops what is going on, before the next step of each run. */
    public void stop() {
        end("labs.end.stopped");
    }

    /**
     * Waits, on whichever thread calls, until a lab that was asked to stop has.
     *
     * @param limit the longest wait
     */
    public void awaitEnd(Duration limit) {
        DaemonThread.await(thread, limit);
    }

    private void end(String key) {
        LabMeasuring.Run going = run;
        if (going != null && end.isEmpty()) {
            end = key;
            going.stop();
        }
    }

    @Override
    protected Task<LabResult> createTask() {
        LabModel asked = lab;
        if (asked == null) {
            throw new IllegalStateException("no lab was asked for");
        }
        begun = Instant.now();
        end = "";
        model.begin(asked);
        LabPlan plan = asked.plan();
        LabMeasuring.Run prepared = measuring.prepare(plan, asked.memory(), new Relay(asked));
        run = prepared;
        return new Task<>() {
            @Override
            protected LabResult call() throws Exception {
                return prepared.run();
            }
        };
    }

    @Override
    protected void succeeded() {
        over(Messages.text(end.isEmpty() ? "labs.end.done" : end));
    }

    @Override
    protected void failed() {
        LOG.error("A lab failed", getException());
        over(Messages.text("labs.end.failed", Sentences.detail(getException())));
    }

    private void over(String sentence) {
        LabModel ran = lab;
        run = null;
        if (ran != null) {
            ran.spend(begun, ran.watch().elapsed());
            ran.refresh();
        }
        model.finish(sentence);
    }

    /** Brings what a run tells on its threads to the model, on the FX thread. */
    private final class Relay implements LabListener {

        private final LabModel told;

        Relay(LabModel told) {
            this.told = told;
        }

        @Override
        public void onStart(LabPlan plan, List<LabSetting> settings) {
            fxThread.run(told::refresh);
        }

        @Override
        public void onEpoch(LabTrial trial, EpochEvent event) {
            fxThread.run(() -> told.watch().add(trial, event));
        }

        @Override
        public void onTrialEnd(LabTrial trial) {
            fxThread.run(() -> told.watch().end(trial));
        }

        @Override
        public void onPoint(LabPoint point) {
            fxThread.run(told::refresh);
        }

        @Override
        public void onProgress(LabProgress progress) {
            fxThread.run(() -> told.watch().advance(progress));
        }
    }
}

package multilayer.app.service;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LabelFindings;
import multilayer.app.model.LabelsModel;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LearnableData;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.SuspiciousLabel;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.jspecify.annotations.Nullable;

/** A check without an engine: it doubts rows 7 and 3 of 20 images, and ends when it may go on. */
public final class ScriptedLabelCheck implements LabelChecking {

    public static final Dataset IMAGES = LearnableData.of(20, 1).train();

    public static final List<SuspiciousLabel> RANKING =
            List.of(doubted(7, 0.01, 0.98), doubted(3, 0.2, 0.5), doubted(5, 0.9, 0.05));

    public final CountDownLatch mayGoOn = new CountDownLatch(1);

    public volatile @Nullable Experiment checked;

    volatile @Nullable TrainingControl control;

    volatile @Nullable RuntimeException failure;

    private static SuspiciousLabel doubted(int row, double given, double other) {
        int label = IMAGES.label(row);
        return new SuspiciousLabel(row, label, (label + 1) % LearnableData.CLASSES, given, other);
    }

    /** A service that makes this check. */
    public LabelCheckService service(ExperimentModel experiment, LabelsModel model) {
        return new LabelCheckService(experiment, model, this, FxThread.platform());
    }

    @Override
    public LabelFindings check(Experiment experiment, TrainingControl control, Consumer<LabelCheck.Progress> listener)
            throws InterruptedException {
        checked = experiment;
        this.control = control;
        RuntimeException wanted = failure;
        if (wanted != null) {
            throw wanted;
        }
        listener.accept(new LabelCheck.Progress(2, 5, 10));
        mayGoOn.await();
        LabelCheck.Result result = control.mode() == Mode.STOP
                ? new LabelCheck.Result(StopReason.STOPPED, List.of())
                : new LabelCheck.Result(StopReason.COMPLETED, RANKING);
        return new LabelFindings(experiment, IMAGES, result);
    }
}

package multilayer.app.service;

import java.io.IOException;
import java.util.function.Consumer;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.RecordedTrials;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.Labs;
import multilayer.store.runs.Origin;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the runs of labs in the run history. What cannot be kept is told, and the lab goes on. */
public final class LabHistory implements LabKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(LabHistory.class);

    private final HistorySource history;
    private final Consumer<String> warn;
    private final FxThread fxThread;

    /** @param warn gets a sentence for the person, on the FX thread */
    public LabHistory(HistorySource history, Consumer<String> warn, FxThread fxThread) {
        this.history = history;
        this.warn = warn;
        this.fxThread = fxThread;
    }

    @Override
    public TrialRunner before(TrialRunner runner, Labs lab, TrainTest data) {
        try {
            Origin origin = new Origin(Origin.Kind.LAB, lab.id());
            Workplace here = Workplace.here(Processors.name());
            return new RecordedTrials(runner, history.store(), origin, data.checksum(), here, this::tell);
        } catch (IOException e) {
            tell(e);
            return runner;
        }
    }

    private void tell(IOException reason) {
        LOG.warn("The runs of a lab are not recorded", reason);
        String sentence = Messages.text("history.notRecorded", Sentences.detail(reason));
        fxThread.run(() -> warn.accept(sentence));
    }
}

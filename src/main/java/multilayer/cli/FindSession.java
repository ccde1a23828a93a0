package multilayer.cli;

import java.io.IOException;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;

/** One range test of {@code train --find-lr}: tests, reports, and stops when asked to. */
final class FindSession {

    private final Experiment experiment;
    private final Training training;
    private final RangeReport report;
    private final Terminal terminal;
    private final TrainingControl control = new TrainingControl();

    FindSession(Experiment experiment, Training training, RangeReport report, Terminal terminal) {
        this.experiment = experiment;
        this.training = training;
        this.report = report;
        this.terminal = terminal;
    }

    /**
     * Tests to the end and returns the exit code.
     *
     * @throws IOException if the data cannot be read
     */
    int run() throws IOException, InterruptedException {
        try (Interruption interruption = new Interruption(control)) {
            RangeTest test = training.findLearningRate(experiment, control, this::tell);
            report.done(experiment, test);
            if (interruption.requested()) {
                return Exit.INTERRUPTED;
            }
            return test.suggestion().isPresent() && !terminal.out().checkError() ? Exit.OK : Exit.FAILED;
        }
    }

    private void tell(RangePoint point) {
        report.point(point);
        if (terminal.out().checkError()) {
            control.ask(Mode.STOP);
        }
    }
}

package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.matmul.ShapeTrial.Conditions;
import multilayer.bench.worker.UnavailableLine;
import multilayer.bench.worker.WorkerOutput;

/** The half of {@link MatmulBenchmark} that computes: one setup, all shapes. */
public final class MatmulWorker {

    private final BackendOpener opener;
    private final WorkerOutput output;
    private final Protocol protocol;
    private final LongSupplier nanoTime;

    public MatmulWorker(BackendOpener opener, WorkerOutput output) {
        this(opener, output, Protocol.STANDARD, System::nanoTime);
    }

    MatmulWorker(BackendOpener opener, WorkerOutput output, Protocol protocol, LongSupplier nanoTime) {
        this.opener = opener;
        this.output = output;
        this.protocol = protocol;
        this.nanoTime = nanoTime;
    }

    /** Measures, and says a line for each figure, or why there is none. */
    public void run(Setup setup, List<Shape> shapes, boolean allowStandIn, boolean wrongWay) {
        Conditions conditions = new Conditions(protocol, nanoTime, wrongWay, output::alive);
        try (MatmulBackend backend = opener.open(setup, allowStandIn)) {
            measure(backend, setup, shapes, conditions);
        } catch (UnavailableException e) {
            output.say(UnavailableLine.of(e.unavailable()));
        }
        output.done();
    }

    private void measure(MatmulBackend backend, Setup setup, List<Shape> shapes, Conditions conditions)
            throws UnavailableException {
        List<ShapeTrial> trials = new ArrayList<>();
        try {
            for (Shape shape : shapes) {
                trials.add(ShapeTrial.prepare(backend, setup, shape, conditions));
                output.alive();
            }
            trials.forEach(trial -> trial.warmUp(output::alive));
            for (int round = 0; round < protocol.samples(); round++) {
                for (ShapeTrial trial : trials) {
                    trial.sample();
                    output.alive();
                }
            }
            trials.forEach(trial -> trial.measurements().forEach(each -> output.say(MeasurementLine.of(each))));
        } finally {
            trials.forEach(ShapeTrial::close);
        }
    }
}

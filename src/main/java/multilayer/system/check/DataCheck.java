package multilayer.system.check;

import java.io.IOException;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;

/** Whether the data sets are complete and undamaged: reading one verifies the checksum of each file. */
final class DataCheck implements Check {

    private static final double NANOS = 1e9;

    private final List<Datasets> datasets;
    private final Reader reader;

    /** Reads and verifies a data set. */
    @FunctionalInterface
    interface Reader {
        TrainTest read(Datasets dataset) throws IOException;
    }

    DataCheck() {
        this(List.of(Datasets.values()), Datasets::load);
    }

    DataCheck(List<Datasets> datasets, Reader reader) {
        this.datasets = datasets;
        this.reader = reader;
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public CheckResult run() {
        long start = System.nanoTime();
        int images = 0;
        try {
            for (Datasets dataset : datasets) {
                TrainTest read = reader.read(dataset);
                images += read.train().size() + read.test().size();
            }
        } catch (IOException e) {
            return CheckResult.failed("selftest.data.failed", String.valueOf(e.getMessage()));
        }
        return CheckResult.passed("selftest.data.passed", images, (System.nanoTime() - start) / NANOS);
    }
}

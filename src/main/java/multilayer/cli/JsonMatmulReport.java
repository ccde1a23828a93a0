package multilayer.cli;

import java.io.PrintWriter;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.MeasurementLine;

/** One JSON object a line: each {@code measurement}, and what is {@code unavailable}. */
final class JsonMatmulReport implements MatmulReport {

    private final JsonLines lines;

    JsonMatmulReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void begin() {
        // Each line tells all there is to know.
    }

    @Override
    public void measured(Measurement measurement) {
        lines.write(MeasurementLine.of(measurement));
    }

    @Override
    public void unavailable(Unavailable unavailable) {
        lines.write(UnavailableLine.of(unavailable));
    }

    @Override
    public void done() {
        // Nor is there a last word.
    }
}

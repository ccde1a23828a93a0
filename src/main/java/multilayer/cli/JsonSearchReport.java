package multilayer.cli;

import java.io.PrintWriter;
import multilayer.bench.sweep.Claim;
import multilayer.bench.sweep.SearchBenchmark.Repeat;
import multilayer.bench.sweep.SearchBenchmark.Result;
import org.jspecify.annotations.Nullable;

/** One JSON object a repeat, and one for all of a comparison. */
final class JsonSearchReport implements SearchReport {

    private final JsonLines lines;

    JsonSearchReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void start(Claim claim, int epochs, int images) {
        // Each line says what it is about.
    }

    @Override
    public void repeat(Claim claim, Repeat repeat) {
        lines.write(new RepeatLine("repeat", claim.id(), repeat, repeat.ahead()));
    }

    @Override
    public void result(Claim claim, Result result) {
        lines.write(new ResultLine(
                "result",
                claim.id(),
                result.ahead().count(),
                result.reached(),
                result.halving().mean(),
                JsonLines.finite(result.halving().standardDeviation()),
                result.random().mean(),
                JsonLines.finite(result.random().standardDeviation()),
                result.ahead().mean(),
                JsonLines.finite(result.ahead().standardError())));
    }

    private record RepeatLine(String event, String claim, Repeat repeat, double ahead) {}

    private record ResultLine(
            String event,
            String claim,
            int repeats,
            int reached,
            double halving,
            @Nullable Double halvingDeviation,
            double random,
            @Nullable Double randomDeviation,
            double ahead,
            @Nullable Double aheadStandardError) {}
}

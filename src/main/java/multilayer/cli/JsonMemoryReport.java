package multilayer.cli;

import java.io.PrintWriter;
import multilayer.bench.device.Unavailable;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.BandwidthLine;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.BusLine;
import multilayer.bench.roofline.Roofline;
import multilayer.text.Messages;

/** A JSON object a line. */
final class JsonMemoryReport implements MemoryReport {

    private final JsonLines lines;

    JsonMemoryReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    private record UnavailableLine(String event, String kind, String reason, String code) {}

    private record RooflineLine(
            String event,
            String kind,
            String device,
            double peakGigaflops,
            String peakDerivation,
            String operation,
            double gigabytesPerSecond,
            double ridgeFlopsPerByte) {}

    @Override
    public void bus(Bus bus) {
        lines.write(BusLine.of(bus));
    }

    @Override
    public void measured(Bandwidth bandwidth) {
        lines.write(BandwidthLine.of(bandwidth));
    }

    @Override
    public void unavailable(Unavailable unavailable) {
        lines.write(new UnavailableLine(
                "unavailable",
                unavailable.kind().id(),
                Messages.text("unavailable." + unavailable.reason().id(), unavailable.detail()),
                unavailable.reason().id()));
    }

    @Override
    public void roofline(Bandwidth bandwidth, FmaPeak peak) {
        // A roof is what can be reached at most, and so is the peak.
        double gigabytes = bandwidth.gigabytesPerSecond().maximum();
        lines.write(new RooflineLine(
                "roofline",
                bandwidth.device().kind().id(),
                bandwidth.device().name(),
                peak.gigaflopsPerSecond(),
                peak.derivation(),
                bandwidth.operation().id(),
                gigabytes,
                new Roofline(peak.gigaflopsPerSecond(), gigabytes).ridge()));
    }
}

package multilayer.system.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import multilayer.bench.ThisProgram;
import multilayer.bench.device.Kind;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.worker.WorkerProcess;
import multilayer.system.check.DisplayCheck.Drawing;
import multilayer.system.check.DisplayCheck.Outcome;

/** Tries the display in a process of its own: libraries that do not fit crash it. */
public final class DisplayProcess implements DisplayCheck.Probe {

    /** By its name, because the window's classes are not known here. */
    private static final String MAIN = "multilayer.app.DisplayTrial";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<String> command;

    public DisplayProcess() {
        this(ThisProgram.commandOf(MAIN));
    }

    DisplayProcess(List<String> command) {
        this.command = command;
    }

    @Override
    public Drawing draw() throws InterruptedException {
        List<Drawing> drawings = new ArrayList<>();
        try {
            new WorkerProcess(command, Map.of(), LIMIT, Kind.CPU).run(line -> drawings.add(read(line)));
        } catch (UnavailableException e) {
            return new Drawing(Outcome.DIED, e.unavailable().detail());
        }
        return drawings.isEmpty() ? new Drawing(Outcome.DIED, "") : drawings.get(0);
    }

    private static Drawing read(JsonNode line) {
        Outcome outcome =
                switch (line.path("event").asText()) {
                    case "drawn" -> Outcome.DRAWN;
                    case "no-display" -> Outcome.NO_DISPLAY;
                    case "no-libraries" -> Outcome.NO_LIBRARIES;
                    default -> Outcome.DIED;
                };
        return new Drawing(outcome, line.path("detail").asText());
    }
}

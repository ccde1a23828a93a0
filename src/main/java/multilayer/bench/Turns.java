package multilayer.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Two processes that share the machine by turns, so that a change of its mood falls on both alike: while one runs, the other is
 * held. When one has ended, the other runs to its end.
 *
 * @param length of a turn: many times what is measured, for whatever lies across the end of a turn is not
 */
record Turns(Duration length) {

    /** How long nothing may happen. */
    private static final Duration LIMIT = Duration.ofHours(1);

    /** Runs both to their ends, {@code first} first. */
    void take(RunningChild first, RunningChild second) throws IOException, InterruptedException {
        RunningChild running = first;
        RunningChild held = second;
        held.hold();
        while (!running.ends(length)) {
            running.hold();
            held.letGo();
            RunningChild next = held;
            held = running;
            running = next;
        }
        held.letGo();
        if (!held.ends(LIMIT)) {
            throw new IOException("a run did not end within an hour");
        }
    }

    /** Of {@code seconds}, each the time of one thing that was measured, those between which no turn ended. */
    double[] undisturbed(double[] seconds) {
        return Arrays.stream(seconds)
                .filter(value -> value < length.toMillis() / 1e3)
                .toArray();
    }
}

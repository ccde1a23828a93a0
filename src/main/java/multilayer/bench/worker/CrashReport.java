package multilayer.bench.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Java's virtual machine writes to standard output when native code crashes it. */
final class CrashReport {

    /** With this every line begins. */
    private static final String MARK = "#";

    private static final String FRAME = "Problematic frame:";

    private final List<String> lines = new ArrayList<>();

    /** Whether {@code line} is part of such a report, and kept. */
    boolean takes(String line) {
        boolean mine = line.startsWith(MARK);
        if (mine) {
            lines.add(line.substring(MARK.length()).strip());
        }
        return mine;
    }

    /** The signal or exception, and in which library it came; empty if nothing has been taken. */
    Optional<String> summary() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String signal = lines.stream()
                .filter(line -> line.contains(" at pc="))
                .findFirst()
                .map(line -> line.substring(0, line.indexOf(" at pc=")))
                .orElse("the Java virtual machine crashed");
        int frame = lines.indexOf(FRAME) + 1;
        return Optional.of(frame == 0 || frame == lines.size() ? signal : signal + " in " + lines.get(frame));
    }
}

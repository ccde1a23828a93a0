package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.parallel.Phase;

/** Puts tasks together into phases: what needs no barrier in between becomes one phase. */
final class PhaseList {

    private final List<Phase> phases = new ArrayList<>();
    private final List<Phase> tasks = new ArrayList<>();

    /** Adds what each part does next. */
    void then(Phase task) {
        tasks.add(task);
    }

    /** From here on every part may read what any part has written before. */
    void barrier() {
        Phase[] joined = tasks.toArray(new Phase[0]);
        phases.add(part -> {
            for (Phase task : joined) {
                task.run(part);
            }
        });
        tasks.clear();
    }

    /** The phases, the last one closed by a barrier too. */
    Phase[] phases() {
        if (!tasks.isEmpty()) {
            barrier();
        }
        return phases.toArray(new Phase[0]);
    }
}

package multilayer.app.model;

import multilayer.engine.data.Split;

/** Two runs that are compared, called A and B, and the split that they are compared on. */
public record ComparedRuns(EndedRun first, EndedRun second, Split split) {

    /** Whether both learned from the same data set, so that they can have samples in common. */
    boolean haveSameData() {
        return first.weights()
                .experiment()
                .dataset()
                .equals(second.weights().experiment().dataset());
    }
}

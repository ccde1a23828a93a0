package multilayer.app.shell;

import multilayer.app.model.CoreWork;

/** Closing the window: asks about all that goes on and about changes, and stops nothing before the last answer but what was agreed to. */
public final class ClosingController {

    private final CoreWork cores;
    private final Dialogs dialogs;
    private final ProjectController projects;

    public ClosingController(CoreWork cores, Dialogs dialogs, ProjectController projects) {
        this.cores = cores;
        this.dialogs = dialogs;
        this.projects = projects;
    }

    /** Whether the window may close. What computes besides a training run is left to be stopped when it has. */
    public boolean mayClose() {
        return cores.going().map(dialogs::askStopWork).orElse(true) && projects.mayLeave();
    }
}

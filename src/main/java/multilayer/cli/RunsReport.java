package multilayer.cli;

import java.util.List;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;

/** Writes what is in the history of runs to standard output. */
interface RunsReport {

    /**
     * The runs that were asked for.
     *
     * @param matching how many there are, shown or not
     * @param all how many runs the history has
     */
    void list(List<RunSummary> runs, int matching, int all);

    void show(RunDetails run);
}

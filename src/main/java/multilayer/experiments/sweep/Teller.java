package multilayer.experiments.sweep;

/** Tells how a sweep goes to whoever listens. */
record Teller(Sweep sweep, Schedule schedule, Pace pace) {

    /** A trial stands otherwise than before. */
    void trial(SweepTrial trial, boolean paused) {
        sweep.standings().put(trial);
        sweep.listener().onTrial(trial);
        progress(paused);
    }

    void progress(boolean paused) {
        Standings standings = sweep.standings();
        int done = standings.epochs();
        double expected = schedule.expectedEpochs();
        sweep.listener()
                .onProgress(new SweepProgress(
                        paused,
                        schedule.trials(),
                        standings.ended(),
                        done,
                        expected,
                        pace.running(),
                        pace.left(done, expected, sweep.spec().budget().time()),
                        standings.best()));
    }
}

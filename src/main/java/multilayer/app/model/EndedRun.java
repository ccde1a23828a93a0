package multilayer.app.model;

/**
 * A run that has ended, with its weights after its last epoch.
 *
 * @param number counts the runs since the window opened, from 1
 * @param label what a person calls it, for example {@code run 3 · 784-256-10 · lr 0.05}
 * @param epoch the last that it finished, counted from 1
 */
public record EndedRun(int number, String label, int epoch, RunWeights weights) {}

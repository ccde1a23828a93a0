package multilayer.system.check;

import multilayer.engine.Named;

/** One thing that must work for the program to work. */
public interface Check extends Named {

    /**
     * Tries it, which takes a second or a few: not on a thread that a person waits for.
     *
     * @return what was found; what goes wrong is a result as well
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    CheckResult run() throws InterruptedException;
}

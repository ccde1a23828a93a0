package multilayer.engine.natives;

import java.io.IOException;

/** Brings native libraries to where they can be loaded from, for programs that are shipped with theirs packed. */
public interface NativeLibraries {

    /**
     * Called at least once before ND4J loads its library; without anything to bring it returns at once.
     *
     * @throws IOException with one sentence for the person
     */
    void deliver() throws IOException;
}

package multilayer.engine.natives;

import java.io.IOException;
import java.util.ServiceLoader;

/** Brings native libraries to where they can be loaded from, for programs that are shipped with theirs packed. */
public interface NativeLibraries {

    /**
     * Called before ND4J or oneDNN is loaded, several times perhaps; without anything to bring it returns at once.
     *
     * @throws IOException with one sentence for the person
     */
    void deliver() throws IOException;

    /**
     * Has all that are there deliver.
     *
     * @throws IOException with one sentence for the person
     */
    static void deliverAll() throws IOException {
        for (NativeLibraries libraries : ServiceLoader.load(NativeLibraries.class)) {
            libraries.deliver();
        }
    }
}

package multilayer.engine.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;

/**
 * ND4J's backend for processors, once all {@link NativeLibraries} are delivered: ND4J asks its backends whether they are there before
 * it loads any library, whatever part of the program comes to it first. The installed program's copy of ND4J's jar names this class
 * where the original names {@link CpuBackend}.
 */
public final class DeliveredBackend extends CpuBackend {

    /** @throws UncheckedIOException if a library cannot be delivered; ND4J logs its sentence and has no backend then */
    @Override
    public boolean isAvailable() {
        try {
            NativeLibraries.deliverAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return super.isAvailable();
    }
}

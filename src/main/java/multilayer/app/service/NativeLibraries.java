package multilayer.app.service;

import java.util.concurrent.CountDownLatch;

/**
 * The order in which native libraries are loaded: the window's first, then the engine's.
 *
 * <p>While the engine loads, JavaCPP looks up symbols under one lock of the dynamic linker and wants a second; a thread
 * that loads a library holds the second and wants the first ({@code dl_iterate_phdr} with {@code dlsym} against {@code
 * dlopen}, seen with glibc 2.36 and JavaCPP 1.5.7 and 1.5.13). When both happen at once the whole program hangs. JavaFX
 * loads its libraries with the first frames, on its own threads, so the engine waits for those.
 */
public final class NativeLibraries {

    private final CountDownLatch windowIsDrawn = new CountDownLatch(1);

    /** The window has loaded what it needs: from here on the engine may load. */
    public void windowIsDrawn() {
        windowIsDrawn.countDown();
    }

    /** Waits until the engine may load. Not for the thread of the window. */
    void awaitWindow() throws InterruptedException {
        windowIsDrawn.await();
    }
}

package multilayer.app.service;

import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;

/** Loads the mathematics library, which takes a second or two, before the person presses Train. */
public final class WarmUpService extends Service<Void> {

    private final NativeLibraries libraries;
    private final NetworkSpec network;
    private final Runnable first;

    /**
     * A service that makes {@code network} once.
     *
     * @param first done before that, once the window is drawn
     */
    public WarmUpService(NetworkSpec network, NativeLibraries libraries, Runnable first) {
        this.libraries = libraries;
        this.network = network;
        this.first = first;
    }

    @Override
    protected Task<Void> createTask() {
        return new Task<>() {
            @Override
            protected Void call() throws InterruptedException {
                libraries.awaitWindow();
                first.run();
                Network.create(network, 0).close();
                return null;
            }
        };
    }
}

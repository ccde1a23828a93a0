package multilayer.app.service;

import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;

/** Loads the mathematics library, which takes a second or two, before the person presses Train. */
public final class WarmUpService extends Service<Void> {

    private final NativeLibraries libraries;
    private final NetworkSpec network;

    /** A service that makes {@code network} once. */
    public WarmUpService(NetworkSpec network, NativeLibraries libraries) {
        this.libraries = libraries;
        this.network = network;
    }

    @Override
    protected Task<Void> createTask() {
        return new Task<>() {
            @Override
            protected Void call() throws InterruptedException {
                libraries.awaitWindow();
                Network.create(network, 0).close();
                return null;
            }
        };
    }
}

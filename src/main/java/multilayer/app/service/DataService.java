package multilayer.app.service;

import java.util.function.Supplier;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.engine.data.TrainTest;

/** Reads the data while the person already looks at the window. */
public final class DataService extends Service<TrainTest> {

    private final Supplier<TrainTest> data;

    public DataService(Supplier<TrainTest> data) {
        this.data = data;
    }

    @Override
    protected Task<TrainTest> createTask() {
        return new Task<>() {
            @Override
            protected TrainTest call() {
                return data.get();
            }
        };
    }
}

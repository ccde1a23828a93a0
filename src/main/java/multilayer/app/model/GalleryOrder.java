package multilayer.app.model;

import java.util.function.ToDoubleBiFunction;
import multilayer.engine.Named;
import multilayer.engine.eval.Predictions;

/** By what the gallery is sorted. */
public enum GalleryOrder implements Named {
    LOSS("loss", Predictions::loss),
    CONFIDENCE("confidence", Predictions::confidence),
    MARGIN("margin", Predictions::margin),
    INDEX("index", Predictions::row);

    private final String id;
    private final ToDoubleBiFunction<Predictions, Integer> key;

    GalleryOrder(String id, ToDoubleBiFunction<Predictions, Integer> key) {
        this.id = id;
        this.key = key;
    }

    @Override
    public String id() {
        return id;
    }

    /** What a sample is sorted by. */
    double key(Predictions predictions, int sample) {
        return key.applyAsDouble(predictions, sample);
    }
}

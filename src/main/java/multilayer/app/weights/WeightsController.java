package multilayer.app.weights;

import multilayer.app.model.WeightsModel;
import multilayer.app.service.TrainingService;
import multilayer.app.service.WeightsService;

/** What a person does on the Weights tab. */
public final class WeightsController {

    private final WeightsModel model;
    private final WeightsService service;
    private final TrainingService training;

    public WeightsController(WeightsModel model, WeightsService service, TrainingService training) {
        this.model = model;
        this.service = service;
        this.training = training;
    }

    void train() {
        training.train();
    }

    void chooseLayer(int index) {
        model.layerProperty().set(index);
    }

    /** The tab is opened, or another one. */
    void look(boolean shown) {
        service.look(shown);
    }
}

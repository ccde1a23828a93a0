package multilayer.app.service;

import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleModel;

/**
 * Computes the details of the sample that a {@link SampleModel} has open, on one thread named {@code sample}. Of what is opened
 * while it computes, only the latest is computed next. To be made on the FX thread.
 */
public final class SampleService {

    private final SampleModel model;
    private final Explaining explaining;
    private final Background background;

    public SampleService(SampleModel model, Explaining explaining, FxThread fxThread) {
        this.model = model;
        this.explaining = explaining;
        background = new Background("sample", fxThread);
        model.openedProperty().addListener(change -> update());
    }

    private void update() {
        OpenedSample wanted = model.openedProperty().get();
        if (wanted != null && !background.isBusy()) {
            background.compute(
                    () -> explaining.explain(wanted),
                    details -> arrived(wanted, () -> model.finish(details)),
                    sentence -> arrived(wanted, () -> model.fail(wanted, sentence)));
        }
    }

    private void arrived(OpenedSample wanted, Runnable tell) {
        tell.run();
        if (!wanted.equals(model.openedProperty().get())) {
            update();
        }
    }
}

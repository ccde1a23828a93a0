package multilayer.app.service;

import multilayer.app.model.CompareModel;
import multilayer.app.model.ComparedRuns;

/**
 * Computes the comparison that a {@link CompareModel} wants, on one thread named {@code compare}, while somebody looks at it. Of
 * what is wanted while it computes, only the latest is computed next. Its commands are called on the FX thread.
 */
public final class CompareService {

    private final CompareModel model;
    private final Comparing comparing;
    private final Background background;
    private boolean looking;

    /** A service that computes nothing until {@link #look}. */
    public CompareService(CompareModel model, Comparing comparing, FxThread fxThread) {
        this.model = model;
        this.comparing = comparing;
        background = new Background("compare", fxThread);
        model.wantedProperty().addListener(change -> update());
    }

    /** The comparison is seen from now on. */
    public void look() {
        looking = true;
        update();
    }

    /** The comparison is no longer seen. */
    public void lookAway() {
        looking = false;
    }

    private void update() {
        ComparedRuns wanted = model.wantedProperty().get();
        if (wanted != null && looking && !background.isBusy()) {
            background.compute(
                    () -> comparing.compare(wanted),
                    answers -> {
                        model.finish(wanted, answers);
                        update();
                    },
                    sentence -> {
                        model.fail(wanted, sentence);
                        update();
                    });
        }
    }
}

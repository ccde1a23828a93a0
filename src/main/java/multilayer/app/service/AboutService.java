package multilayer.app.service;

import java.util.List;
import java.util.concurrent.Callable;
import multilayer.app.model.system.AboutModel;
import multilayer.system.Licence;
import multilayer.system.SystemFacts.Fact;

/** Asks what the program is and runs on, off the window's thread: that loads the mathematics library and reads every jar. */
public final class AboutService {

    private final AboutModel model;
    private final Callable<List<Fact>> facts;
    private final Callable<List<Licence>> licences;
    private final Background background;

    private record Told(List<Fact> facts, List<Licence> licences) {}

    public AboutService(
            AboutModel model, Callable<List<Fact>> facts, Callable<List<Licence>> licences, FxThread fxThread) {
        this(model, facts, licences, new Background("about", fxThread));
    }

    AboutService(
            AboutModel model, Callable<List<Fact>> facts, Callable<List<Licence>> licences, Background background) {
        this.model = model;
        this.facts = facts;
        this.licences = licences;
        this.background = background;
    }

    /** Asks anew, unless it is being asked. Called on the FX thread. */
    public void ask() {
        if (!background.isBusy()) {
            background.compute(
                    () -> new Told(facts.call(), licences.call()),
                    told -> model.tell(told.facts, told.licences),
                    model::say);
        }
    }
}

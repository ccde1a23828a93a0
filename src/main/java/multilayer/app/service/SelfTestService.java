package multilayer.app.service;

import java.util.List;
import multilayer.app.model.system.SelfTestModel;
import multilayer.system.check.Check;
import multilayer.system.check.CheckResult;

/** Makes the checks of the self-test one after another, off the window's thread. */
public final class SelfTestService {

    private final SelfTestModel model;
    private final List<Check> checks;
    private final FxThread fxThread;
    private final Background background;

    public SelfTestService(SelfTestModel model, List<Check> checks, FxThread fxThread) {
        this(model, checks, fxThread, new Background("self-test", fxThread));
    }

    SelfTestService(SelfTestModel model, List<Check> checks, FxThread fxThread, Background background) {
        this.model = model;
        this.checks = List.copyOf(checks);
        this.fxThread = fxThread;
        this.background = background;
    }

    /** Begins, unless it is going on. Called on the FX thread. */
    public void start() {
        if (!background.isBusy()) {
            model.begin();
            background.compute(this::runAll, done -> model.finish(), model::fail);
        }
    }

    private boolean runAll() throws InterruptedException {
        for (Check check : checks) {
            fxThread.run(() -> model.trying(check));
            CheckResult result = check.run();
            fxThread.run(() -> model.add(check, result));
        }
        return true;
    }
}

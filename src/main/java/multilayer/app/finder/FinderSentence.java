package multilayer.app.finder;

import multilayer.app.common.Numbers;
import multilayer.app.model.FinderModel;
import multilayer.engine.train.RangeTest;
import multilayer.text.Messages;

/** What the finder has found, in words. */
final class FinderSentence {

    private FinderSentence() {}

    static String of(FinderModel model) {
        RangeTest test = model.resultProperty().get();
        if (!model.failureProperty().get().isEmpty()) {
            return model.failureProperty().get();
        }
        if (test == null) {
            return Messages.text("finder.going");
        }
        if (test.stopped()) {
            return Messages.text("finder.stopped", test.points().size());
        }
        return test.suggestion().isPresent()
                ? Messages.text("finder.found", Numbers.exact(test.suggestion().getAsDouble()))
                : Messages.text("finder.none");
    }

    /** What the button says that takes the suggestion over. */
    static String use(FinderModel model) {
        double suggestion = model.suggestion();
        return Double.isNaN(suggestion)
                ? Messages.text("finder.use.none")
                : Messages.text("finder.use", Numbers.exact(suggestion));
    }
}

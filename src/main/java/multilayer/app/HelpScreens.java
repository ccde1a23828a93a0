package multilayer.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import multilayer.app.about.AboutController;
import multilayer.app.about.AboutView;
import multilayer.app.common.OwnedWindow;
import multilayer.app.model.Theme;
import multilayer.app.model.system.AboutModel;
import multilayer.app.model.system.SelfTestModel;
import multilayer.app.selftest.SelfTestController;
import multilayer.app.selftest.SelfTestView;
import multilayer.app.service.AboutService;
import multilayer.app.service.FxThread;
import multilayer.app.service.SelfTestService;
import multilayer.app.shell.Action;
import multilayer.app.shell.Command;
import multilayer.system.Licences;
import multilayer.system.SystemFacts;
import multilayer.system.check.Checks;
import multilayer.system.check.DisplayCheck.Drawing;
import multilayer.system.check.DisplayCheck.Outcome;

/** Where the windows are made that the Help menu opens, each when it is first asked for. */
final class HelpScreens {

    private final Supplier<Window> owner;
    private final ObservableValue<Theme> theme;
    private final Path kept;

    /** @param kept the folder for what the program makes */
    HelpScreens(Supplier<Window> owner, ObservableValue<Theme> theme, Path kept) {
        this.owner = owner;
        this.theme = theme;
        this.kept = kept;
    }

    Map<Command, Action> actions() {
        Map<Command, Action> actions = new EnumMap<>(Command.class);
        actions.put(Command.SELF_TEST, Action.always(Command.SELF_TEST, selfTest()));
        actions.put(Command.ABOUT, Action.always(Command.ABOUT, about()));
        return actions;
    }

    private Runnable about() {
        AboutModel model = new AboutModel();
        AboutService service = new AboutService(
                model, () -> SystemFacts.collect(DisplayTrial.description(), kept), Licences::all, FxThread.platform());
        OwnedWindow window = new OwnedWindow(Command.ABOUT.word(), owner, theme);
        AboutController controller = new AboutController(model, HelpScreens::copy, window::close);
        return () -> {
            service.ask();
            window.open(() -> new AboutView(model, controller));
        };
    }

    /** The display needs no trial of its own: the person looks at it. */
    private Runnable selfTest() {
        SelfTestModel model = new SelfTestModel();
        SelfTestService service = new SelfTestService(
                model,
                Checks.all(kept, () -> new Drawing(Outcome.DRAWN, DisplayTrial.description())),
                FxThread.platform());
        OwnedWindow window = new OwnedWindow(Command.SELF_TEST.word(), owner, theme);
        SelfTestController controller = new SelfTestController(model, service, HelpScreens::copy, window::close);
        return () -> {
            service.start();
            window.open(() -> new SelfTestView(model, controller));
        };
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

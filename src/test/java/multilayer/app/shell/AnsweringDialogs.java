package multilayer.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.app.model.CoreWork;

/** Answers at once, and remembers what was asked. */
public final class AnsweringDialogs implements Dialogs {

    public final List<String> asked = new ArrayList<>();
    public Unsaved unsaved = Unsaved.CANCEL;
    public boolean stopRun;
    public boolean stopWork;
    public boolean replace;
    public boolean openTest;
    public Optional<Path> chosen = Optional.empty();

    @Override
    public Unsaved askUnsaved(String project) {
        asked.add("unsaved " + project);
        return unsaved;
    }

    @Override
    public boolean askStopRun() {
        asked.add("stop run");
        return stopRun;
    }

    @Override
    public boolean askStopWork(CoreWork.Kind work) {
        asked.add("stop " + work.id());
        return stopWork;
    }

    @Override
    public boolean askReplace(Path file) {
        asked.add("replace " + file.getFileName());
        return replace;
    }

    @Override
    public boolean askOpenTest() {
        asked.add("open test");
        return openTest;
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        asked.add("open");
        return chosen;
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String name) {
        asked.add("save " + name);
        return chosen;
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        asked.add("folder");
        return chosen;
    }

    @Override
    public Optional<Path> chooseSheet(String name) {
        asked.add("sheet " + name);
        return chosen;
    }

    @Override
    public Optional<Path> choosePicture() {
        asked.add("picture");
        return chosen;
    }

    @Override
    public Optional<Path> chooseSpace() {
        asked.add("space");
        return chosen;
    }

    @Override
    public Optional<Path> chooseSpaceToSave(String name) {
        asked.add("save space " + name);
        return chosen;
    }

    @Override
    public void tell(String sentence) {
        asked.add("told " + sentence);
    }

    @Override
    public void showShortcuts() {
        asked.add("shortcuts");
    }
}

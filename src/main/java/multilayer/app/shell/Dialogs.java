package multilayer.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import multilayer.app.model.CoreWork;

/** What the program asks a person. A test answers without windows. */
public interface Dialogs {

    /** What to do with changes that are not saved. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks what becomes of the changes to {@code project}. */
    Unsaved askUnsaved(String project);

    /** Asks whether a run that is going may be stopped. */
    boolean askStopRun();

    /** Asks whether a lab, a sweep or a measurement that is going may be stopped because the window closes. */
    boolean askStopWork(CoreWork.Kind work);

    /** Asks whether {@code file}, which exists, may be replaced. */
    boolean askReplace(Path file);

    /** Says that the test set is the final exam, and asks whether to open it. */
    boolean askOpenTest();

    /** Asks for a project to open. */
    Optional<Path> chooseOpen(Optional<Path> folder);

    /** Asks where to save, with a name to begin with. */
    Optional<Path> chooseSave(Optional<Path> folder, String name);

    /**
     * Asks for a folder to write into.
     *
     * @param titleKey of the message that says what for
     */
    Optional<Path> chooseFolder(String titleKey);

    /** Asks where to write a lab's answer sheet, with a name to begin with. */
    Optional<Path> chooseSheet(String name);

    /** Asks for a picture to read. */
    Optional<Path> choosePicture();

    /** Asks for a search space to read. */
    Optional<Path> chooseSpace();

    /** Asks where to save a search space, with a name to begin with. */
    Optional<Path> chooseSpaceToSave(String name);

    /** Tells what went wrong, in a sentence. */
    void tell(String sentence);

    void showShortcuts();
}

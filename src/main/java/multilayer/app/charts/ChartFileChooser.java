package multilayer.app.charts;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Asks with the dialog of the operating system, in the folder of the last time. */
public final class ChartFileChooser implements FilePicker {

    private final Window owner;
    private @Nullable File folder;

    public ChartFileChooser(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> pick(String suggestion, ChartFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("charts.choose"));
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.id().toUpperCase(Locale.ROOT), "*." + format.id()));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}

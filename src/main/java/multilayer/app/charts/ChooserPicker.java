package multilayer.app.charts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import multilayer.text.Messages;

/** Asks in the platform's own window for files. */
public final class ChooserPicker implements FilePicker {

    private final Window owner;

    public ChooserPicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> pick(String suggestion, ChartFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("charts.export.hint"));
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(format.id().toUpperCase(Locale.ROOT), "*." + format.id()));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    }
}

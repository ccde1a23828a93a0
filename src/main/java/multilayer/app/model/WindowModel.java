package multilayer.app.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the person has arranged the window. */
public final class WindowModel {

    private final ObjectProperty<Theme> theme;
    private final BooleanProperty networkFolded;
    private final BooleanProperty hyperparametersFolded;
    private final DoubleProperty networkWidth;
    private final DoubleProperty hyperparametersWidth;

    public WindowModel(Theme theme, Preferences.Panels panels) {
        this.theme = new SimpleObjectProperty<>(this, "theme", theme);
        this.networkFolded = new SimpleBooleanProperty(this, "networkFolded", panels.networkFolded());
        this.hyperparametersFolded =
                new SimpleBooleanProperty(this, "hyperparametersFolded", panels.hyperparametersFolded());
        this.networkWidth = new SimpleDoubleProperty(this, "networkWidth", panels.networkWidth());
        this.hyperparametersWidth =
                new SimpleDoubleProperty(this, "hyperparametersWidth", panels.hyperparametersWidth());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public BooleanProperty networkFoldedProperty() {
        return networkFolded;
    }

    public BooleanProperty hyperparametersFoldedProperty() {
        return hyperparametersFolded;
    }

    /** Width of the unfolded panel in pixels. */
    public DoubleProperty networkWidthProperty() {
        return networkWidth;
    }

    /** Width of the unfolded panel in pixels. */
    public DoubleProperty hyperparametersWidthProperty() {
        return hyperparametersWidth;
    }

    /** The panels as they are remembered. */
    public Preferences.Panels panels() {
        return new Preferences.Panels(
                networkFolded.get(), networkWidth.get(), hyperparametersFolded.get(), hyperparametersWidth.get());
    }
}

package multilayer.app.labs;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.experiments.lab.Labs;

/** The Labs tab: all labs on the left, the chosen one beside them. */
public final class LabsView extends BorderPane {

    private final LabsModel model;
    private final LabsController controller;
    private final Map<Labs, Region> pages = new EnumMap<>(Labs.class);

    public LabsView(LabsModel model, LabsController controller) {
        this.model = model;
        this.controller = controller;
        setId("labs");
        getStyleClass().add("labs");
        getStylesheets().add(ParameterForm.stylesheet("labs-tab"));
        setLeft(new LabList(model, controller));
        model.chosenProperty().addListener(change -> show());
        show();
    }

    /** Each page is made once, and stays as the student left it. */
    private void show() {
        setCenter(pages.computeIfAbsent(model.chosenProperty().get(), this::page));
    }

    private Region page(Labs lab) {
        return model.lab(lab).<Region>map(this::page).orElseGet(() -> new BenchmarkPage(lab, controller));
    }

    private Region page(LabModel lab) {
        return new LabPage(model, lab, controller);
    }
}

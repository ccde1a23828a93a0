package multilayer.app.labs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.app.service.LabService;
import multilayer.app.service.LabSheetFile;
import multilayer.engine.train.Experiment;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.Labs;
import org.jspecify.annotations.Nullable;

/** What a person does on the Labs tab. */
public final class LabsController {

    private final LabsModel model;
    private final LabService service;
    private final LabSheetFile sheets;
    private final Function<String, Optional<Path>> chooseSheet;
    private final BiConsumer<String, Experiment> openProject;
    private final Runnable openBenchmark;

    /**
     * A controller of the tab.
     *
     * @param chooseSheet asks where to write an answer sheet, with a name to begin with
     * @param openProject begins a project of a name from an experiment, asking before anything is lost
     * @param openBenchmark brings the Benchmark tab to the front
     */
    public LabsController(
            LabsModel model,
            LabService service,
            LabSheetFile sheets,
            Function<String, Optional<Path>> chooseSheet,
            BiConsumer<String, Experiment> openProject,
            Runnable openBenchmark) {
        this.model = model;
        this.service = service;
        this.sheets = sheets;
        this.chooseSheet = chooseSheet;
        this.openProject = openProject;
        this.openBenchmark = openBenchmark;
    }

    void choose(Labs lab) {
        model.chosenProperty().set(lab);
    }

    void run(LabModel lab) {
        service.run(lab);
    }

    void stop() {
        service.stop();
    }

    void startOver(LabModel lab) {
        lab.startOver();
    }

    void bringBack(LabModel lab) {
        lab.bringBack();
    }

    void select(LabModel lab, @Nullable LabPoint point) {
        lab.selectedProperty().set(point);
    }

    /** Opens what was trained at the selected point, with its first seed. */
    void openAsProject(LabModel lab) {
        LabPoint point = lab.selectedProperty().get();
        if (point != null && !point.runs().isEmpty()) {
            String name = lab.lab().id() + "-" + point.setting().label();
            openProject.accept(name, point.runs().get(0).experiment());
        }
    }

    void export(LabModel lab) {
        chooseSheet.apply("lab-" + lab.lab().id() + ".html").ifPresent(file -> sheets.write(file, lab, model::tell));
    }

    void openBenchmark() {
        openBenchmark.run();
    }
}

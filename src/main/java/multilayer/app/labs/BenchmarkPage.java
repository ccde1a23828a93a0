package multilayer.app.labs;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** A lab that the benchmark answers: its question, and the way there. */
final class BenchmarkPage extends VBox {

    BenchmarkPage(Labs lab, LabsController controller) {
        setId("lab-page-" + lab.id());
        getStyleClass().add("lab-page");
        Button open = new Button(Messages.text("labs.benchmark"), Icons.of(Feather.CPU));
        open.setId("lab-benchmark-" + lab.id());
        open.getStyleClass().add("accent");
        open.setTooltip(new Tooltip(Messages.text("labs.benchmark.hint")));
        open.setAccessibleHelp(Messages.text("labs.benchmark.hint"));
        open.setOnAction(event -> controller.openBenchmark());
        getChildren().addAll(new LabHeading(lab), open);
    }
}

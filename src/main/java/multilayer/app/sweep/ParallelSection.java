package multilayer.app.sweep;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import multilayer.app.common.Icons;
import multilayer.app.model.sweep.SweepResults;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The trials across parallel axes. */
final class ParallelSection extends SweepSection {

    ParallelSection(SweepResults results) {
        this(results, new Button(Messages.text("sweep.parallel.clear"), Icons.of(Feather.X)));
    }

    private ParallelSection(SweepResults results, Button clear) {
        super("sweep-parallel-section", "sweep.parallel", clear);
        clear.setId("sweep-clear-brushes");
        clear.getStyleClass().add("small");
        clear.setTooltip(new Tooltip(Messages.text("sweep.parallel.clear.hint")));
        clear.setOnAction(event -> results.parallel().clearAll());
        clear.setVisible(false);
        results.parallel()
                .revisionProperty()
                .addListener(change -> clear.setVisible(results.parallel().isBrushed()));
        getChildren().add(new ParallelPlot(results.parallel(), results.selectedProperty()));
    }
}

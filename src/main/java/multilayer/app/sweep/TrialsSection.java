package multilayer.app.sweep;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepResults;
import multilayer.app.model.sweep.TrialRow;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** All trials in a table, and what can be done with the selected one. */
final class TrialsSection extends SweepSection {

    private final SweepModel model;
    private final SweepResults results;
    private final Button stop;
    private final Button restart;
    private final Button open;
    private final Label count = new Label();

    TrialsSection(SweepModel model, SweepController controller) {
        this(
                model,
                controller,
                button("sweep-stop-trial", "sweep.trial.stop", Feather.SQUARE),
                button("sweep-restart-trial", "sweep.trial.restart", Feather.ROTATE_CW),
                button("sweep-open-trial", "sweep.trial.open", Feather.EXTERNAL_LINK));
    }

    private TrialsSection(SweepModel model, SweepController controller, Button stop, Button restart, Button open) {
        super("sweep-trials-section", "sweep.trials", stop, restart, open);
        this.model = model;
        this.results = model.results();
        this.stop = stop;
        this.restart = restart;
        this.open = open;
        stop.setOnAction(event -> withSelected(controller::stopTrial));
        restart.setOnAction(event -> withSelected(controller::restartTrial));
        open.setOnAction(event -> withSelected(controller::open));
        TrialsTable table = new TrialsTable(results);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                withSelected(controller::open);
                event.consume();
            }
        });
        count.setId("sweep-trials-count");
        count.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        getChildren().addAll(count, table);
        results.revisionProperty().addListener(change -> refresh());
        results.selectedProperty().addListener(change -> refresh());
        model.stateProperty().addListener(change -> refresh());
        model.reasonAgainstGoingOn().addListener((property, before, reason) -> refresh());
        refresh();
    }

    private static Button button(String id, String key, Feather icon) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        button.setAccessibleHelp(Messages.text(key + ".hint"));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void withSelected(Consumer<TrialRow> action) {
        results.selected().ifPresent(action);
    }

    private void refresh() {
        Optional<TrialRow> row = results.selected();
        boolean going = model.stateProperty().get() == SweepModel.State.RUNNING
                || model.stateProperty().get() == SweepModel.State.PAUSED;
        stop.setDisable(!going || !has(row, state -> state.isOpen()));
        restart.setDisable(!has(row, state -> canStart(state, going)));
        open.setDisable(row.isEmpty());
        int all = results.rows().size();
        int chosen = results.chosen().size();
        count.setText(
                chosen == all
                        ? Messages.text("sweep.trials.all", all)
                        : Messages.text("sweep.trials.chosen", chosen, all));
    }

    /** A sweep that rests also starts a trial that waits. */
    private boolean canStart(State state, boolean going) {
        boolean rests = model.stateProperty().get() == SweepModel.State.IDLE
                && model.reasonAgainstGoingOn().get().isEmpty();
        boolean ended = state == State.CANCELLED || state == State.FAILED || state == State.STOPPED_EARLY;
        return (ended && (going || rests)) || (state == State.WAITING && rests);
    }

    private static boolean has(Optional<TrialRow> row, Predicate<State> wanted) {
        return row.map(TrialRow::state).filter(wanted).isPresent();
    }
}

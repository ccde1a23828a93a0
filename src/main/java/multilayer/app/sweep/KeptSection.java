package multilayer.app.sweep;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepWords;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The sweeps of this and earlier sittings, to look at and to go on with. */
final class KeptSection extends SweepSection {

    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final ListView<SweepSummary> list = new ListView<>();

    KeptSection(SweepModel model, SweepController controller) {
        super("sweep-kept", "sweep.kept");
        list.setId("sweep-kept-list");
        list.setItems(model.kept());
        list.setAccessibleText(Messages.text("sweep.kept.list"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Cell());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW * Math.min(Math.max(model.kept().size(), 1), MOST_ROWS) + 2, model.kept()));
        list.setMinHeight(USE_PREF_SIZE);
        list.setPlaceholder(new Label(Messages.text("sweep.kept.empty")));
        list.setOnMouseClicked(event -> look(event, controller));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                withSelected(controller::look);
                event.consume();
            }
        });
        getChildren().addAll(list, buttons(controller));
    }

    private void look(MouseEvent event, SweepController controller) {
        if (event.getClickCount() == 2) {
            withSelected(controller::look);
        }
    }

    private HBox buttons(SweepController controller) {
        Button look = button("sweep-look", "sweep.kept.look", Feather.EYE);
        look.setOnAction(event -> withSelected(controller::look));
        HBox buttons = new HBox(look);
        buttons.getStyleClass().add("sweep-heading");
        return buttons;
    }

    private void withSelected(Consumer<SweepSummary> action) {
        @Nullable SweepSummary kept = list.getSelectionModel().getSelectedItem();
        if (kept != null) {
            action.accept(kept);
        }
    }

    private Button button(String id, String key, Feather icon) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private static String line(SweepSummary kept) {
        return Messages.text(
                kept.completed() ? "sweep.kept.over" : "sweep.kept.open",
                TIME.format(kept.started()),
                Messages.name("sweep.strategy", kept.spec().strategy()),
                kept.spec().name(),
                kept.trials(),
                SweepWords.accuracy(kept.best()));
    }

    private static final class Cell extends ListCell<SweepSummary> {

        Cell() {
            getStyleClass().add(Styles.FIGURES);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SweepSummary kept, boolean empty) {
            super.updateItem(kept, empty);
            boolean blank = empty || kept == null;
            setText(blank ? null : line(kept));
            setTooltip(blank ? null : new Tooltip(line(kept)));
        }
    }
}

package multilayer.app.sweep;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import multilayer.app.common.Icons;
import multilayer.app.common.NoticeBar;
import multilayer.app.common.Styles;
import multilayer.app.model.Notices;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepWords;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The sweeps of this and earlier sittings, to look at and to go on with. */
final class KeptSection extends SweepSection {

    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final SweepController controller;
    private final ListView<SweepSummary> list = new ListView<>();

    KeptSection(SweepModel model, SweepController controller) {
        super("sweep-kept", "sweep.kept");
        this.controller = controller;
        list.setId("sweep-kept-list");
        list.setItems(model.kept());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(Messages.text("sweep.kept.list"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Cell());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW * Math.min(Math.max(model.kept().size(), 1), MOST_ROWS) + 2, model.kept()));
        list.setMinHeight(USE_PREF_SIZE);
        list.setPlaceholder(new Label(Messages.text("sweep.kept.empty")));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                look();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, model.notices()));
        NoticeBar notices = new NoticeBar(
                "sweep-kept", count(model.kept()), model.notices(), controller::undo, controller::dismiss);
        getChildren().addAll(list, buttons(), notices);
    }

    private void press(KeyEvent event, Notices notices) {
        if (event.getCode() == KeyCode.ENTER) {
            look();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        } else if (UNDO.match(event) && notices.canUndoProperty().get()) {
            controller.undo();
            event.consume();
        }
    }

    private void look() {
        List<SweepSummary> chosen = chosen();
        if (chosen.size() == 1) {
            controller.look(chosen.get(0));
        }
    }

    private void delete() {
        controller.delete(List.copyOf(chosen()));
    }

    private ObservableList<SweepSummary> chosen() {
        return list.getSelectionModel().getSelectedItems();
    }

    private HBox buttons() {
        Button look = button("sweep-look", "sweep.kept.look", Feather.EYE, this::look);
        look.disableProperty().bind(Bindings.size(chosen()).isNotEqualTo(1));
        Button delete = button("sweep-delete", "sweep.kept.delete", Feather.TRASH_2, this::delete);
        delete.disableProperty().bind(Bindings.isEmpty(chosen()));
        HBox buttons = new HBox(look, delete);
        buttons.getStyleClass().add("sweep-heading");
        return buttons;
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        button.setAccessibleHelp(Messages.text(key + ".hint"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static StringBinding count(ObservableList<SweepSummary> kept) {
        return Bindings.createStringBinding(() -> Messages.text("sweep.kept.count", kept.size()), kept);
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

package multilayer.app.selftest;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.system.SelfTestModel.Row;
import multilayer.system.check.CheckResult.Status;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One check: how it went as icon and word, what was found, and what to do. */
final class CheckRow extends HBox {

    CheckRow(Row row) {
        getStyleClass().addAll("check-row", "check-" + row.status().id());
        FontIcon icon = Icons.of(icon(row.status()));
        Label name = new Label(row.name());
        name.getStyleClass().add("check-name");
        Label status = new Label(Messages.name("selftest.status", row.status()));
        status.getStyleClass().add("check-status");
        HBox head = new HBox(name, status);
        head.getStyleClass().add("check-head");
        VBox words = new VBox(head, wrapped(row.finding()));
        row.remedy().ifPresent(sentence -> {
            Label remedy = wrapped(sentence);
            remedy.getStyleClass().add(Styles.HINT);
            words.getChildren().add(remedy);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(icon, words);
    }

    private static Feather icon(Status status) {
        return switch (status) {
            case PASSED -> Feather.CHECK_CIRCLE;
            case FAILED -> Feather.X_CIRCLE;
            case SKIPPED -> Feather.MINUS_CIRCLE;
        };
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

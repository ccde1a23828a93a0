package multilayer.app.benchmark;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.app.common.Numbers;
import multilayer.app.model.MemoryRow;
import multilayer.app.model.Unit;
import multilayer.engine.Range;
import multilayer.text.Messages;

/** Where a person who knows the bus of a device types what it is. */
final class BusField extends HBox {

    private static final Range WIDTH = Range.integers("width", 8, 16_384);
    private static final Range RATE = Range.integers("rate", 100, 100_000);
    private static final PseudoClass WRONG = atlantafx.base.theme.Styles.STATE_DANGER;

    private final TextField width;
    private final TextField rate;

    BusField(MemoryRow memory, BenchmarkController controller) {
        getStyleClass().add("benchmark-line");
        setAlignment(Pos.CENTER_LEFT);
        String kind = memory.bus().device().kind().id();
        width = field(
                "width",
                kind,
                memory.bus().widthBits().isPresent() ? memory.bus().widthBits().getAsInt() : Double.NaN);
        rate = field("rate", kind, memory.bus().megatransfersPerSecond().orElse(Double.NaN));
        Button enter = new Button(Messages.text("benchmark.bus.enter"));
        enter.setId("benchmark-bus-enter-" + kind);
        enter.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        enter.setTooltip(new Tooltip(Messages.text("benchmark.bus.enter.hint")));
        enter.setMinWidth(USE_PREF_SIZE);
        Runnable take = () -> {
            OptionalDouble bits = read(width, WIDTH);
            OptionalDouble transfers = read(rate, RATE);
            if (bits.isPresent() && transfers.isPresent()) {
                controller.enterBus(memory.bus().device(), OptionalInt.of((int) bits.getAsDouble()), transfers);
            }
        };
        enter.setOnAction(event -> take.run());
        width.setOnAction(event -> take.run());
        rate.setOnAction(event -> take.run());
        getChildren().addAll(label("width", width), width, label("rate", rate), rate, enter);
    }

    private static Label label(String what, TextField field) {
        Label label = new Label(Messages.text("benchmark.bus.enter." + what));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String what, String kind, double value) {
        TextField field = new TextField(Double.isNaN(value) ? "" : Numbers.exact(value));
        field.setId("benchmark-bus-" + what + "-" + kind);
        field.setPrefColumnCount(6);
        field.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        String hint = Messages.text("benchmark.bus.enter." + what + ".hint");
        field.setTooltip(new Tooltip(hint));
        field.setAccessibleHelp(hint);
        return field;
    }

    private static OptionalDouble read(TextField field, Range range) {
        OptionalDouble typed = Numbers.parse(field.getText(), Unit.PLAIN);
        boolean right = typed.isPresent() && range.contains(typed.getAsDouble());
        field.pseudoClassStateChanged(WRONG, !right);
        return right ? typed : OptionalDouble.empty();
    }
}

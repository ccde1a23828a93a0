package multilayer.app.benchmark;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.RowDecoration;
import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkModel;
import multilayer.text.Messages;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.kordamp.ikonli.feather.Feather;

/** Which sizes and which devices. Nothing of it can be changed while it is measured. */
final class ProductChoices extends VBox {

    private final BenchmarkChoices choices;
    private final BenchmarkController controller;

    ProductChoices(BenchmarkModel model, BenchmarkController controller) {
        this.choices = model.choices();
        this.controller = controller;
        getStyleClass().add("benchmark-choices");
        Label problem = Section.words("", "benchmark-problem");
        problem.setId("benchmark-sizes-problem");
        problem.textProperty().bind(choices.sizesProblem());
        getChildren().addAll(sizes(), Section.onlyIf(choices.sizesProblem().isNotEmpty(), problem), devices());
        disableProperty().bind(model.goingProperty().isNotNull());
    }

    private HBox sizes() {
        TextField field = new TextField();
        field.setId("benchmark-sizes");
        field.setPrefColumnCount(20);
        StringProperty text = choices.sizesProperty();
        field.textProperty().bindBidirectional(text);
        field.disableProperty().bind(choices.ofNetworkProperty());
        field.setTooltip(tooltip("benchmark.sizes.hint"));
        field.setAccessibleText(Messages.text("benchmark.sizes"));
        field.setAccessibleHelp(Messages.text("benchmark.sizes.hint"));
        field.setMinWidth(160);
        HBox.setHgrow(field, Priority.ALWAYS);
        mark(field);
        Label label = new Label(Messages.text("benchmark.sizes"));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(label, field, check("network", choices.ofNetworkProperty()));
        line.getStyleClass().add("benchmark-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void mark(TextField field) {
        ValidationSupport validation = new ValidationSupport();
        validation.setErrorDecorationEnabled(true);
        validation.setValidationDecorator(new RowDecoration());
        Validator<String> validator = (control, value) -> ValidationResult.fromMessageIf(
                control,
                choices.sizesProblem().get(),
                Severity.ERROR,
                !choices.sizesProblem().get().isEmpty());
        validation.registerValidator(field, false, validator);
        choices.sizesProblem().addListener(change -> validation.revalidate(field));
    }

    private FlowPane devices() {
        FlowPane line = new FlowPane(
                check("cpu", choices.cpuProperty()),
                check("gpu", choices.gpuProperty()),
                check("stand-in", choices.standInProperty()),
                check("wrong-way", choices.wrongWayProperty()),
                cuda());
        line.getStyleClass().add("benchmark-devices");
        return line;
    }

    private HBox cuda() {
        Button choose = new Button(Messages.text("benchmark.cuda"), Icons.of(Feather.FOLDER));
        choose.setId("benchmark-cuda");
        choose.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        choose.setTooltip(tooltip("benchmark.cuda.hint"));
        choose.setAccessibleHelp(Messages.text("benchmark.cuda.hint"));
        choose.setOnAction(event -> controller.chooseCudaFolder());
        choose.textProperty()
                .bind(choices.cudaFolderProperty()
                        .map(folder -> Messages.text("benchmark.cuda.folder", folder.getFileName()))
                        .orElse(Messages.text("benchmark.cuda")));
        Button forget = Icons.button("benchmark-cuda-forget", Feather.X, Messages.text("benchmark.cuda.forget"));
        forget.setOnAction(event -> controller.forgetCudaFolder());
        Section.onlyIf(choices.cudaFolderProperty().isNotNull(), forget);
        HBox line = new HBox(choose, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static CheckBox check(String id, BooleanProperty property) {
        CheckBox check = new CheckBox(Messages.text("benchmark.choice." + id));
        check.setId("benchmark-" + id);
        check.setTooltip(tooltip("benchmark.choice." + id + ".hint"));
        check.setAccessibleHelp(Messages.text("benchmark.choice." + id + ".hint"));
        check.setMinWidth(USE_PREF_SIZE);
        check.selectedProperty().bindBidirectional(property);
        return check;
    }

    private static Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip(Messages.text(key));
        tooltip.getStyleClass().add("benchmark-tooltip");
        return tooltip;
    }
}

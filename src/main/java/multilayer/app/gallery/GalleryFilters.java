package multilayer.app.gallery;

import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import multilayer.app.common.Icons;
import multilayer.app.common.NumberField;
import multilayer.app.common.SliderField;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.GalleryOrder;
import multilayer.app.model.Unit;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is in the gallery, in which order and how large. */
final class GalleryFilters extends FlowPane {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("danger");
    private static final double CONFIDENCE_STEP = 0.05;

    private final GalleryModel gallery;
    private final GalleryController controller;

    GalleryFilters(EvaluationModel evaluation, GalleryModel gallery, GalleryController controller) {
        this.gallery = gallery;
        this.controller = controller;
        getStyleClass().add("gallery-filters");
        ClassFilter trueClass = new ClassFilter(
                "gallery-true-class", Messages.text("gallery.true.hint"), gallery.trueClassProperty(), evaluation);
        ClassFilter predicted = new ClassFilter(
                "gallery-predicted-class",
                Messages.text("gallery.predicted.hint"),
                gallery.predictedClassProperty(),
                evaluation);
        ComboBox<GalleryOrder> order = order();
        TextField search = search();
        NumberField lowest = confidence("lowest", gallery.lowestProperty());
        Label dash = new Label(Messages.text("gallery.confidence.to"));
        NumberField highest = confidence("highest", gallery.highestProperty());
        SliderField size = size();
        getChildren()
                .addAll(
                        named("gallery.order", order, order, direction()),
                        named("gallery.true", trueClass, trueClass),
                        named("gallery.predicted", predicted, predicted),
                        named("gallery.confidence", lowest, lowest, dash, highest),
                        named("gallery.search", search, search, clear()),
                        named("gallery.size", size.slider(), size));
    }

    private static HBox named(String key, Control named, Node... controls) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(named);
        label.getStyleClass().add(Styles.HINT);
        HBox group = new HBox(label);
        group.getChildren().addAll(controls);
        group.setAlignment(Pos.CENTER_LEFT);
        group.getStyleClass().add("gallery-filter");
        return group;
    }

    private ComboBox<GalleryOrder> order() {
        ComboBox<GalleryOrder> order = new ComboBox<>();
        order.setId("gallery-order");
        order.getItems().setAll(GalleryOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(GalleryOrder order) {
                return Messages.name("gallery.order", order);
            }

            @Override
            public GalleryOrder fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        order.valueProperty().bindBidirectional(gallery.orderProperty());
        describe(order, "gallery.order.hint");
        return order;
    }

    private ToggleButton direction() {
        FontIcon icon = Icons.of(Feather.ARROW_DOWN);
        ToggleButton direction = new ToggleButton("", icon);
        direction.setId("gallery-ascending");
        direction.getStyleClass().add(Styles.ICON_BUTTON);
        direction.selectedProperty().bindBidirectional(gallery.ascendingProperty());
        gallery.ascendingProperty()
                .addListener((property, before, ascending) ->
                        icon.setIconCode(ascending ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        describe(direction, "gallery.ascending.hint");
        return direction;
    }

    private NumberField confidence(String which, DoubleProperty bound) {
        NumberField field = new NumberField(Unit.PERCENT);
        field.setId("gallery-" + which);
        field.onTyped(
                text -> field.pseudoClassStateChanged(PROBLEM, !controller.confidence(bound, text)),
                () -> field.pseudoClassStateChanged(PROBLEM, false));
        field.onStep(direction -> controller.step(bound, direction * CONFIDENCE_STEP));
        bound.addListener((property, before, now) -> field.show(now.doubleValue(), false));
        field.show(bound.get(), false);
        describe(field, "gallery." + which + ".hint");
        return field;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("gallery-search");
        search.setPrefColumnCount(6);
        search.textProperty().bindBidirectional(gallery.searchProperty());
        describe(search, "gallery.search.hint");
        return search;
    }

    private Button clear() {
        Button clear = Icons.button("gallery-clear", Feather.X_CIRCLE, Messages.text("gallery.clear.hint"));
        clear.setOnAction(event -> controller.clearFilters());
        return clear;
    }

    private SliderField size() {
        NumberField field = new NumberField(Unit.PLAIN);
        field.setId("gallery-size-field");
        SliderField size = new SliderField(GalleryModel.TILE_SIZES, field);
        size.slider().setId("gallery-size");
        size.onSlide(gallery.tileSizeProperty()::set, () -> {});
        field.onTyped(
                text -> field.pseudoClassStateChanged(PROBLEM, !controller.tileSize(text)),
                () -> field.pseudoClassStateChanged(PROBLEM, false));
        field.onStep(controller::stepTileSize);
        gallery.tileSizeProperty().addListener((property, before, now) -> size.show(now.doubleValue(), false));
        size.show(gallery.tileSizeProperty().get(), false);
        describe(size.slider(), "gallery.size.hint");
        describe(field, "gallery.size.hint");
        return size;
    }

    private static void describe(Control control, String key) {
        control.setTooltip(new Tooltip(Messages.text(key)));
        control.setAccessibleText(Messages.text(key));
    }
}

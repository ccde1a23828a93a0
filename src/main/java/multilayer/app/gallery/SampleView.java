package multilayer.app.gallery;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Numbers;
import multilayer.app.common.PixelImage;
import multilayer.app.common.Styles;
import multilayer.app.model.Evaluation;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleModel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An opened tile: the image large, what was answered and why, what it is like, and how the answer came to be. */
final class SampleView extends BorderPane {

    private static final double IMAGE_SIZE = 140;

    private final SampleModel model;
    private final Label title = new Label();
    private final Label trueClass = new Label();
    private final Label predicted = new Label();
    private final Label figures = new Label();
    private final PixelImage image = new PixelImage(IMAGE_SIZE);
    private final PixelImage heat = new PixelImage(IMAGE_SIZE);
    private final Label heatWords = new Label();
    private final ProbabilityBars bars = new ProbabilityBars();
    private final NearestImages nearest = new NearestImages();
    private final EpochLines epochs = new EpochLines();
    private final VBox computed;
    private final Label pending = new Label();

    SampleView(SampleModel model, GalleryController controller) {
        this.model = model;
        setId("sample");
        getStyleClass().add("sample");
        title.getStyleClass().add("sample-title");
        Button close = Icons.button("sample-close", Feather.X, Messages.text("sample.close"));
        close.setOnAction(event -> controller.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sample-head");
        computed = new VBox(heading("sample.nearest"), nearest, heading("sample.epochs"), epochs);
        computed.getStyleClass().add("sample-content");
        pending.setId("sample-pending");
        pending.setWrapText(true);
        pending.getStyleClass().add(Styles.HINT);
        VBox content = new VBox(verdict(), pictures(), heading("sample.probabilities"), bars, pending, computed);
        content.getStyleClass().add("sample-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.openedProperty().isNotNull());
        model.openedProperty().addListener((property, before, now) -> show(now));
        model.detailsProperty().addListener((property, before, now) -> show(now));
        model.problemProperty().addListener(observable -> showPending());
        show(model.openedProperty().get());
        show(model.detailsProperty().get());
    }

    private Node verdict() {
        Label arrow = new Label(Messages.text("sample.arrow"));
        trueClass.setId("sample-true");
        predicted.setId("sample-predicted");
        trueClass.getStyleClass().add("right-class");
        figures.getStyleClass().addAll(Styles.HINT, Styles.FIGURES);
        FlowPane classes = new FlowPane(trueClass, arrow, predicted);
        classes.getStyleClass().add("sample-verdict");
        return new VBox(classes, figures);
    }

    private Node pictures() {
        Label raises = swatch("heat-raises", "sample.raises");
        Label lowers = swatch("heat-lowers", "sample.lowers");
        HBox pictures = new HBox(image, heat);
        pictures.getStyleClass().add("sample-pictures");
        heatWords.getStyleClass().add(Styles.HINT);
        heatWords.setWrapText(true);
        heatWords.setMinHeight(USE_PREF_SIZE);
        HBox legend = new HBox(raises, lowers);
        legend.getStyleClass().add("sample-pictures");
        VBox all = new VBox(pictures, heatWords, legend);
        all.getStyleClass().add("sample-section");
        return all;
    }

    private static Label swatch(String style, String key) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("heat-swatch", style);
        Label label = new Label(Messages.text(key), swatch);
        label.getStyleClass().add(Styles.HINT);
        return label;
    }

    private static Label heading(String key) {
        Label heading = new Label(Messages.text(key));
        heading.getStyleClass().add("sample-heading");
        return heading;
    }

    private void show(@Nullable OpenedSample sample) {
        if (sample == null) {
            return;
        }
        Evaluation shown = sample.evaluation();
        String truth = sample.className(sample.label());
        title.setText(Messages.text(
                "sample.title",
                sample.row(),
                Messages.name("split", shown.predictions().split()),
                shown.epoch()));
        trueClass.setText(truth);
        predicted.setText(sample.className(sample.predicted()));
        predicted.getStyleClass().setAll("label", sample.isCorrect() ? "right-class" : "wrong-class");
        figures.setText(Messages.text(
                "sample.figures",
                Numbers.percent(sample.confidence(), 1),
                Numbers.significant(shown.predictions().loss(sample.sample()), 3),
                Numbers.significant(shown.predictions().margin(sample.sample()), 3)));
        image.show(shown.images(), sample.row());
        image.setAccessibleText(Messages.text("sample.image", sample.row(), truth));
        bars.show(sample);
        showPending();
    }

    private void show(@Nullable SampleDetails details) {
        computed.setVisible(details != null);
        heat.setVisible(details != null);
        if (details != null) {
            OpenedSample sample = details.of();
            String words = Messages.text("sample.heat", sample.className(sample.predicted()));
            heatWords.setText(words);
            heat.setAccessibleText(words);
            heat.show(
                    HeatMap.colours(sample.pixels(), details.gradient()),
                    sample.evaluation().images().columns());
            nearest.show(details);
            epochs.show(details);
        }
        showPending();
    }

    private void showPending() {
        String problem = model.problemProperty().get();
        boolean waits = model.detailsProperty().get() == null;
        pending.setText(problem.isEmpty() ? Messages.text("sample.computing") : problem);
        pending.setVisible(waits);
        pending.setManaged(waits);
    }
}

package multilayer.app;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import multilayer.app.common.Shown;
import multilayer.app.compare.CompareController;
import multilayer.app.compare.CompareView;
import multilayer.app.confusion.ConfusionController;
import multilayer.app.confusion.ConfusionView;
import multilayer.app.evaluation.EmptyAnswers;
import multilayer.app.evaluation.EvaluationBar;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.gallery.GalleryController;
import multilayer.app.gallery.GalleryView;
import multilayer.app.labels.LabelsController;
import multilayer.app.labels.LabelsView;
import multilayer.app.model.CompareModel;
import multilayer.app.model.ConfusionModel;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.LabelsModel;
import multilayer.app.model.RunArchive;
import multilayer.app.model.SampleModel;
import multilayer.app.model.SketchModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.WeightsModel;
import multilayer.app.service.CompareService;
import multilayer.app.service.EngineComparison;
import multilayer.app.service.EngineEvaluation;
import multilayer.app.service.EngineExplanation;
import multilayer.app.service.EngineProbing;
import multilayer.app.service.EvaluationService;
import multilayer.app.service.FxThread;
import multilayer.app.service.GalleryExport;
import multilayer.app.service.LabelCheckService;
import multilayer.app.service.NativeLibraries;
import multilayer.app.service.PartedData;
import multilayer.app.service.SampleService;
import multilayer.app.service.SketchService;
import multilayer.app.service.TrainingService;
import multilayer.app.service.WeightsService;
import multilayer.app.shell.Dialogs;
import multilayer.app.shell.TabSpec;
import multilayer.app.sketch.SketchController;
import multilayer.app.sketch.SketchView;
import multilayer.app.weights.WeightsController;
import multilayer.app.weights.WeightsView;
import multilayer.engine.data.TrainTest;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where the screens are made that show what a run's network answers. They share one choice of split and epoch. */
final class AnswerScreens {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final ExperimentModel experiment;
    private final TrainingModel run;
    private final TransportModel transport;
    private final TrainingService training;
    private final Function<String, TrainTest> datasets;
    private final PartedData data;
    private final NativeLibraries libraries;
    private final BooleanBinding runGoing;
    private final EngineEvaluation engine;
    private final EvaluationService evaluating;
    private final RunArchive archive;

    /**
     * The screens of a window.
     *
     * @param datasets finds a data set by its name; called off the window's thread
     */
    AnswerScreens(
            ExperimentModel experiment,
            TrainingModel run,
            TransportModel transport,
            TrainingService training,
            Function<String, TrainTest> datasets,
            NativeLibraries libraries) {
        this.experiment = experiment;
        this.run = run;
        this.transport = transport;
        this.training = training;
        this.datasets = datasets;
        this.libraries = libraries;
        data = new PartedData(datasets);
        engine = new EngineEvaluation(data, libraries);
        runGoing = run.stateProperty().isNotEqualTo(TrainingModel.State.IDLE);
        evaluating = new EvaluationService(evaluation, engine, FxThread.platform(), runGoing);
        archive = new RunArchive(run, training.weightsProperty());
        training.weightsProperty().addListener((property, before, now) -> evaluation.show(now));
        run.revisionProperty().addListener(change -> evaluation.refreshEpochs());
    }

    /** Whether the person has not opened the test set to look at it. */
    BooleanBinding testIsSealed() {
        return evaluation.testOpenedProperty().not();
    }

    /**
     * The tabs, from left to right.
     *
     * @param data the images, once they are read
     * @param openTab brings the tab of an id to the front
     */
    List<TabSpec> tabs(Dialogs dialogs, ObservableValue<@Nullable TrainTest> data, Consumer<String> openTab) {
        EvaluationController answers = new EvaluationController(evaluation, dialogs::askOpenTest);
        GalleryModel gallery = new GalleryModel(evaluation);
        BiConsumer<Integer, Integer> showImages = (label, predicted) -> {
            gallery.show(label, predicted);
            openTab.accept("gallery");
        };
        return List.of(
                new TabSpec("gallery", Feather.IMAGE, () -> gallery(gallery, answers, dialogs)),
                new TabSpec("confusion", Feather.GRID, () -> confusion(answers, showImages)),
                new TabSpec("weights", Feather.LAYERS, () -> weights(answers)),
                new TabSpec("compare", Feather.COLUMNS, () -> compare(dialogs)),
                new TabSpec("sketch", Feather.EDIT_2, () -> sketch(dialogs, data)),
                new TabSpec("labels", Feather.TAG, this::labels));
    }

    private GalleryView gallery(GalleryModel model, EvaluationController answers, Dialogs dialogs) {
        GalleryExport export = new GalleryExport(FxThread.platform(), dialogs::tell);
        SampleModel sample = new SampleModel(evaluation);
        new SampleService(sample, new EngineExplanation(data, libraries), FxThread.platform());
        return new GalleryView(
                new EvaluationBar(evaluation, answers),
                evaluation,
                model,
                sample,
                transport,
                new GalleryController(
                        evaluation,
                        model,
                        sample,
                        evaluating,
                        training,
                        answers,
                        (shown, samples) -> dialogs.chooseFolder("gallery.export.choose")
                                .ifPresent(folder -> export.write(folder, shown, samples))));
    }

    private ConfusionView confusion(EvaluationController answers, BiConsumer<Integer, Integer> showImages) {
        ConfusionModel model = new ConfusionModel(evaluation);
        ConfusionView view = new ConfusionView(
                model,
                new EvaluationBar(evaluation, answers),
                new EmptyAnswers(
                        evaluation,
                        answers,
                        transport,
                        training::train,
                        Feather.GRID,
                        Messages.text("confusion.empty")),
                new ConfusionController(model, showImages));
        Shown.watch(view, evaluating::look, evaluating::lookAway);
        return view;
    }

    private WeightsView weights(EvaluationController answers) {
        WeightsModel model = new WeightsModel(evaluation);
        WeightsService probing = new WeightsService(
                evaluation, model, new EngineProbing(data, libraries), FxThread.platform(), runGoing);
        return new WeightsView(evaluation, answers, model, transport, new WeightsController(model, probing, training));
    }

    private CompareView compare(Dialogs dialogs) {
        CompareModel model = new CompareModel(archive.runs(), evaluation);
        CompareService comparing = new CompareService(model, new EngineComparison(data, engine), FxThread.platform());
        return new CompareView(
                model, transport, new CompareController(model, comparing, training, dialogs::askOpenTest));
    }

    private LabelsView labels() {
        LabelsModel model = new LabelsModel(experiment, run);
        LabelCheckService checking = new LabelCheckService(experiment, model, datasets, libraries, FxThread.platform());
        return new LabelsView(model, new LabelsController(model, checking, training));
    }

    private SketchView sketch(Dialogs dialogs, ObservableValue<@Nullable TrainTest> data) {
        SketchModel model = new SketchModel();
        new SketchService(model, evaluation, engine, FxThread.platform());
        return new SketchView(model, evaluation, new SketchController(model, dialogs::choosePicture), data);
    }
}

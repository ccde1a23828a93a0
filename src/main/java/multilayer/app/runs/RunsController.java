package multilayer.app.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import multilayer.app.model.Notices;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.runs.KeptSeries;
import multilayer.app.model.runs.Repetition;
import multilayer.app.model.runs.RunCommand;
import multilayer.app.model.runs.RunsModel;
import multilayer.app.service.RepeatService;
import multilayer.app.service.RunsService;
import multilayer.app.service.TrainingService;
import multilayer.engine.train.Experiment;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;

/** What a person does on the Runs tab. */
public final class RunsController {

    /** More earlier runs in a chart cannot be told apart. */
    private static final int MOST_SHOWN = 12;

    private final RunsModel model;
    private final Notices notices;
    private final TrainingModel training;
    private final RunsService service;
    private final TrainingService trainer;
    private final RepeatService repeating;
    private final BiPredicate<String, Experiment> beginProject;
    private final Consumer<String> openTab;

    /**
     * A controller of the tab.
     *
     * @param beginProject makes an experiment the project, under this name, and says whether the person agreed
     * @param openTab brings the tab of an id to the front
     */
    public RunsController(
            RunsModel model,
            Notices notices,
            TrainingModel training,
            RunsService service,
            TrainingService trainer,
            RepeatService repeating,
            BiPredicate<String, Experiment> beginProject,
            Consumer<String> openTab) {
        this.model = model;
        this.notices = notices;
        this.training = training;
        this.service = service;
        this.trainer = trainer;
        this.repeating = repeating;
        this.beginProject = beginProject;
        this.openTab = openTab;
    }

    void look() {
        service.look();
    }

    void lookAway() {
        service.lookAway();
    }

    void refresh() {
        service.refresh();
    }

    /** Does it with the selected runs. */
    void perform(RunCommand command) {
        switch (command) {
            case OPEN -> withSelected(this::open);
            case REPEAT -> withSelected(this::repeat);
            case SHOW -> show();
            case HIDE -> {
                Set<Long> ids = selectedIds();
                training.unpin(run -> ids.stream().anyMatch(run::isKept));
            }
            case DELETE -> service.delete(selectedIds());
        }
    }

    private void withSelected(Consumer<RunDetails> use) {
        List<RunSummary> selected = model.selectionProperty().get();
        if (selected.size() == 1) {
            service.find(List.of(selected.get(0).id()), found -> {
                if (found.isEmpty()) {
                    notices.fail(Messages.text("runs.gone"));
                } else {
                    use.accept(found.get(0));
                }
            });
        }
    }

    private void open(RunDetails run) {
        String name = run.summary().name();
        if (beginProject.test(name, run.experiment())) {
            notices.tell(Messages.text("runs.opened", name));
        }
    }

    private void repeat(RunDetails run) {
        Repetition repetition = new Repetition(run);
        repeating.check(repetition, () -> repeat(repetition), notices::fail);
    }

    private void repeat(Repetition repetition) {
        RunDetails run = repetition.first();
        if (training.stateProperty().get() == TrainingModel.State.IDLE
                && beginProject.test(run.summary().name(), run.experiment())) {
            openTab.accept("train");
            repeating.begin(repetition);
        }
    }

    private void show() {
        List<Long> selected =
                model.selectionProperty().get().stream().map(RunSummary::id).toList();
        List<Long> ids = selected.subList(0, Math.min(selected.size(), MOST_SHOWN));
        service.find(ids, found -> {
            found.forEach(run -> training.pin(KeptSeries.of(run)));
            notices.tell(
                    ids.size() < selected.size()
                            ? Messages.text("runs.shown.first", ids.size(), selected.size())
                            : Messages.text("runs.shown", found.size()));
        });
    }

    private Set<Long> selectedIds() {
        return model.selectedIdsProperty().get();
    }

    /** Fills an empty history. */
    void train() {
        trainer.train();
    }

    void undo() {
        service.undo();
    }

    void dismiss() {
        notices.dismiss();
    }

    /** Gives a run another name; an empty one is refused. Returns whether it has that name now. */
    boolean rename(RunSummary run, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            notices.fail(Messages.text("runs.details.name.empty"));
            return false;
        }
        if (!name.equals(run.name())) {
            service.rename(run.id(), name);
        }
        return true;
    }

    /** Gives a run the tags that were typed, parted by commas. */
    void tag(RunSummary run, String typed) {
        Set<String> tags = Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!tags.equals(run.tags())) {
            service.tag(run.id(), tags);
        }
    }

    void note(RunSummary run, String typed) {
        if (!typed.equals(run.note())) {
            service.note(run.id(), typed);
        }
    }
}

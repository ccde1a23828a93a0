package multilayer.app.model.runs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import multilayer.app.model.TrainingModel;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;

/** What can be done with the selected runs now, and what it takes where it cannot. */
public final class RunPossibilities {

    private final RunsModel runs;
    private final TrainingModel training;

    public RunPossibilities(RunsModel runs, TrainingModel training) {
        this.runs = runs;
        this.training = training;
    }

    public BooleanBinding can(RunCommand command) {
        return Bindings.createBooleanBinding(
                () -> missing(command).isEmpty(), runs.selectionProperty(), training.stateProperty(), training.runs());
    }

    /** What the command does; what it takes, if it cannot be done now. */
    public StringBinding hint(RunCommand command) {
        return Bindings.createStringBinding(
                () -> {
                    String missing = missing(command);
                    return missing.isEmpty() ? Messages.text("runs.command." + command.id() + ".hint") : missing;
                },
                runs.selectionProperty(),
                training.stateProperty(),
                training.runs());
    }

    private String missing(RunCommand command) {
        List<RunSummary> selected = runs.selectionProperty().get();
        return switch (command) {
            case OPEN -> unless(selected.size() == 1, "goodOne");
            case REPEAT ->
                selected.size() == 1
                        ? unless(training.stateProperty().get() == TrainingModel.State.IDLE, "goodIdle")
                        : unless(false, "goodOne");
            case SHOW, DELETE -> unless(!selected.isEmpty(), "goodSome");
            case HIDE -> unless(selected.stream().anyMatch(this::isShown), "goodShown");
        };
    }

    private static String unless(boolean good, String needed) {
        return good ? "" : Messages.text("runs.command." + needed);
    }

    private boolean isShown(RunSummary run) {
        return training.runs().stream().anyMatch(shown -> shown.isKept(run.id()));
    }
}

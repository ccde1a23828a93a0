package multilayer.app.model.labs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The Labs tab: which lab is chosen, which one is running, and what came of each. */
public final class LabsModel {

    private final Map<Labs, LabModel> labs = new LinkedHashMap<>();
    private final ObjectProperty<Labs> chosen = new SimpleObjectProperty<>(this, "chosen", Labs.HIDDEN_UNITS);
    private final ReadOnlyObjectWrapper<@Nullable Labs> going = new ReadOnlyObjectWrapper<>(this, "going");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final BooleanBinding runGoing;
    private final StringBinding otherWork;

    public LabsModel(TrainingModel training, CoreWork cores) {
        runGoing = training.stateProperty().isNotEqualTo(State.IDLE);
        otherWork = cores.reasonAgainst(CoreWork.Kind.LAB);
        cores.watch(CoreWork.Kind.LAB, going.isNotNull());
        for (Labs lab : Labs.values()) {
            if (!lab.isLink()) {
                labs.put(lab, new LabModel(lab));
            }
        }
    }

    /** Those that can be run, in the order of the catalog. */
    public Collection<LabModel> labs() {
        return Collections.unmodifiableCollection(labs.values());
    }

    /** One lab; empty for one that leads to the benchmark. */
    public Optional<LabModel> lab(Labs lab) {
        return Optional.ofNullable(labs.get(lab));
    }

    /** The lab that is shown. */
    public ObjectProperty<Labs> chosenProperty() {
        return chosen;
    }

    /** The lab that is running; null if none is. */
    public ReadOnlyObjectProperty<@Nullable Labs> goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** What happened last, in a sentence; empty while a lab is running. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether a training run is going: both would compute on the same cores. */
    public BooleanBinding runGoing() {
        return runGoing;
    }

    /** Whether {@code lab} is running. */
    public BooleanBinding isGoing(Labs lab) {
        return going.isEqualTo(lab);
    }

    /** How far a lab is, in a word or two; empty for one that was not begun. */
    public String stateOf(Labs lab) {
        LabModel begun = labs.get(lab);
        if (begun == null) {
            return Messages.text("labs.state.link");
        }
        if (going.get() == lab) {
            return Messages.text("labs.state.going");
        }
        if (!begun.measured().get()) {
            return Messages.text("labs.state.none");
        }
        return Messages.text(begun.isComplete() ? "labs.state.done" : "labs.state.some");
    }

    /** Whether what was kept has been read: before that nothing can be typed that would be overwritten. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What was kept has been read. */
    public void markReady() {
        ready.set(true);
    }

    /** Why a lab cannot be run now, whatever is predicted; empty if it can. */
    public StringBinding reasonAgainst(LabModel lab) {
        return Bindings.createStringBinding(() -> reason(lab), runGoing, otherWork, going, lab.knownProperty());
    }

    private String reason(LabModel lab) {
        if (runGoing.get()) {
            return Messages.text("labs.hint.training");
        }
        if (going.get() != null) {
            return Messages.text("labs.hint.going");
        }
        return lab.isComplete() ? Messages.text("labs.hint.complete") : otherWork.get();
    }

    /** Whether {@code lab} waits for a prediction, or for the decision to run it without one. */
    public BooleanBinding lacksPrediction(LabModel lab) {
        return Bindings.createBooleanBinding(
                () -> lab.prediction().kind() == Prediction.Kind.MISSING, lab.predictionProperty(), lab.seen());
    }

    /** How long the rest takes, in a sentence; empty when nothing is missing. */
    public StringBinding estimate(LabModel lab) {
        Observable[] all = labs.values().stream().map(LabModel::knownProperty).toArray(Observable[]::new);
        int cores = Runtime.getRuntime().availableProcessors();
        return Bindings.createStringBinding(() -> LabEstimate.sentence(lab, labs.values(), cores), all);
    }

    /** Whether {@code lab} can be run now. */
    public boolean canRun(LabModel lab) {
        return reason(lab).isEmpty();
    }

    /** A lab begins. */
    public void begin(LabModel lab) {
        message.set("");
        lab.watch().begin();
        going.set(lab.lab());
    }

    /** It is over; {@code sentence} says how. */
    public void finish(String sentence) {
        going.set(null);
        message.set(sentence);
    }

    /** Something went well or badly; {@code sentence} says what. */
    public void tell(String sentence) {
        message.set(sentence);
    }

    /** Calls {@code changed} with a lab at each change of what is to survive a restart. */
    public void onChange(Consumer<LabModel> changed) {
        for (LabModel lab : labs.values()) {
            InvalidationListener listener = change -> changed.accept(lab);
            lab.predictionProperty().addListener(listener);
            lab.wordsProperty().addListener(listener);
            lab.knownProperty().addListener(listener);
        }
    }

    /** The running lab's model. */
    public Optional<LabModel> running() {
        return Optional.ofNullable(going.get()).map(lab -> Objects.requireNonNull(labs.get(lab)));
    }
}

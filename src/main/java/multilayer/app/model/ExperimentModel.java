package multilayer.app.model;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The experiment that is edited: every change of structure and of every field, with undo and redo, what is wrong with
 * it, whether it is saved, and which trained layers the next run can keep. To be used on the thread of the window.
 */
public final class ExperimentModel {

    private final ReadOnlyObjectWrapper<Draft> draft;
    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Map<Key, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper trained = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<KeptLayers> keptLayers;
    private final BooleanProperty keepWeights = new SimpleBooleanProperty();

    private final History history = new History();
    private final TypedProblems typed = new TypedProblems();
    private int nextId;
    private Experiment saved;
    private @Nullable Draft trainedDraft;

    public ExperimentModel(Experiment initial) {
        Draft first = Draft.of(initial, () -> nextId++);
        draft = new ReadOnlyObjectWrapper<>(first);
        experiment = new ReadOnlyObjectWrapper<>(first.experiment());
        keptLayers = new ReadOnlyObjectWrapper<>(KeptLayers.between(null, first));
        saved = first.experiment();
    }

    /** What the editor shows: like the experiment, but its values need not go together. */
    public ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The current valid experiment; the last valid one while a field is invalid. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** The sentence for each invalid field; empty when all is well. The map never changes, the property does. */
    public ReadOnlyObjectProperty<Map<Key, String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** The sentence for the first invalid field; empty when all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What undo would take back, for example {@code Insert layer}; empty when there is nothing. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would bring back; empty when there is nothing. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Whether there is something that {@link #markSaved} has not seen. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** Whether there are trained weights to keep. */
    public ReadOnlyBooleanProperty trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** The person's choice: keep trained layers at the next start, or start fresh. */
    public BooleanProperty keepWeightsProperty() {
        return keepWeights;
    }

    /** Which layers the next run can keep. */
    public ReadOnlyObjectProperty<KeptLayers> keptLayersProperty() {
        return keptLayers.getReadOnlyProperty();
    }

    /** Whether a run is going, so that only the learning rate and dropout may change. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public void setLocked(boolean locked) {
        history.seal();
        this.locked.set(locked);
        refresh();
    }

    /** Starts with another experiment: no history, nothing to save, no trained weights. */
    public void replace(Experiment replacement) {
        Draft first = Draft.of(replacement, () -> nextId++);
        history.clear();
        typed.clear();
        trainedDraft = null;
        keepWeights.set(false);
        saved = first.experiment();
        experiment.set(saved);
        show(first);
    }

    public void markSaved() {
        saved = experiment.get();
        refresh();
    }

    /** Remembers the blocks that a run starts with. */
    public void markTrained() {
        trainedDraft = draft.get();
        refresh();
    }

    /** Says that the trained weights are gone. */
    public void forgetTrained() {
        trainedDraft = null;
        keepWeights.set(false);
        refresh();
    }

    /** For each hidden block its index in the trained network, or -1 if it was not there. */
    public int[] origins() {
        Draft last = trainedDraft;
        return draft.get().blocks().stream()
                .mapToInt(block -> last == null ? -1 : last.indexOf(block.id()))
                .toArray();
    }

    /** Changes one field; does nothing when it is locked or has the value already, apart from clearing its problem. */
    public <T> void set(Setting<T> setting, T value) {
        if (locked.get() && !setting.key().isLive()) {
            return;
        }
        typed.remove(setting.key());
        change(setting.change(), setting.key(), before -> setting.put(before, value));
    }

    /**
     * Decides anew about labels of the training set, as a step of its own; refused while locked.
     *
     * @param step what the person did
     */
    public void edit(LabelEdits labels, String step) {
        if (!locked.get()) {
            history.seal();
            change(step, null, before -> before.with(labels));
        }
    }

    /** Makes the change of a treatment as a step of its own; refused while locked, unless it is live. */
    void treat(Treatment treatment) {
        Key key = treatment.key();
        if (locked.get() && !treatment.isLive()) {
            return;
        }
        if (key != null) {
            typed.remove(key);
        }
        history.seal();
        change(treatment.label(), key, treatment.change());
        history.seal();
    }

    /** Says that a field holds a text that is no value of it. */
    public void reject(NumberSetting setting, String text) {
        typed.put(setting, setting.problem(draft.get(), text));
        refresh();
    }

    /** Says that what is typed in a field is a value again, although it does not count yet. */
    public void accept(NumberSetting setting) {
        typed.remove(setting.key());
        refresh();
    }

    /** Ends a drag or a stay in a field, so that the next change of it is a step of its own. */
    public void endEdit() {
        history.seal();
    }

    /** Whether one more hidden block may be inserted now. */
    public boolean canInsert() {
        return !locked.get() && draft.get().blocks().size() < NetworkSpec.HIDDEN_BLOCKS.maximum();
    }

    /**
     * Inserts a hidden block with the settings of its neighbour.
     *
     * @param index where it will stand, from 0
     * @return its id, or {@link Key#NO_BLOCK} when it was refused
     */
    public int insert(int index) {
        return add("insert", id -> Structure.insert(draft.get(), index, id));
    }

    /**
     * Puts a copy of a hidden block below it.
     *
     * @return the copy's id, or {@link Key#NO_BLOCK} when it was refused
     */
    public int duplicate(int id) {
        return add("duplicate", copy -> Structure.duplicate(draft.get(), id, copy));
    }

    /** Deletes a hidden block; refused while locked. */
    public void delete(int id) {
        if (!locked.get()) {
            change(Messages.text("editor.step.delete"), null, before -> Structure.delete(before, id));
        }
    }

    /** Moves a hidden block so that it stands at {@code index}; refused while locked. */
    public void move(int id, int index) {
        if (!locked.get()) {
            change(Messages.text("editor.step.move"), null, before -> Structure.move(before, id, index));
        }
    }

    /** Takes back what was typed and is no value; if there is no such thing, the last step. */
    public void undo() {
        NumberSetting rejected = typed.last();
        if (rejected != null) {
            typed.remove(rejected.key());
            refresh();
        } else if (history.undoable(this::isAllowed) != null) {
            show(history.undo());
        }
    }

    /** Brings back what was undone last; what was typed and is no value is dropped. */
    public void redo() {
        if (history.redoable(this::isAllowed) != null) {
            typed.clear();
            show(history.redo());
        }
    }

    private int add(String step, IntFunction<Draft> change) {
        if (!canInsert()) {
            return Key.NO_BLOCK;
        }
        int id = nextId++;
        change(Messages.text("editor.step." + step), null, before -> change.apply(id));
        return id;
    }

    private void change(String name, @Nullable Key key, UnaryOperator<Draft> change) {
        Draft before = draft.get();
        Draft after = change.apply(before);
        if (!after.equals(before)) {
            history.add(name, key, before, after);
        }
        show(after);
    }

    /** The draft comes first, so that a field whose problem goes finds the value that it should show. */
    private void show(Draft now) {
        draft.set(now);
        refresh();
    }

    private void refresh() {
        Draft now = draft.get();
        Map<Key, String> broken = now.brokenRules();
        if (broken.isEmpty()) {
            Experiment valid = now.experiment();
            if (!valid.equals(experiment.get())) {
                experiment.set(valid);
            }
        }
        typed.keepOnlyWhatAppliesTo(now);
        problems.set(typed.over(broken));
        problem.set(problems.get().values().stream().findFirst().orElse(""));
        modified.set(!broken.isEmpty() || !experiment.get().equals(saved));
        trained.set(trainedDraft != null);
        keptLayers.set(KeptLayers.between(trainedDraft, now));
        refreshHistory();
    }

    private void refreshHistory() {
        NumberSetting rejected = typed.last();
        History.Step undoable = history.undoable(this::isAllowed);
        History.Step redoable = history.redoable(this::isAllowed);
        undoName.set(rejected != null ? rejected.change() : undoable != null ? undoable.name() : "");
        redoName.set(redoable != null ? redoable.name() : "");
        canUndo.set(rejected != null || undoable != null);
        canRedo.set(redoable != null);
    }

    private boolean isAllowed(History.Step step) {
        return !locked.get() || step.isLive();
    }
}

package multilayer.app.model.labs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import multilayer.experiments.lab.LabMemory;
import multilayer.experiments.lab.LabMemory.Recalled;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabStudent;
import multilayer.experiments.lab.Labs;
import multilayer.store.KeptLab;
import multilayer.store.KeptLab.Spent;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One lab as a student works on it: the prediction, the choices, what is measured so far, and the student's own words. What is shown is
 * always what is known of the plan that is chosen: fewer seeds hide runs, more seeds ask for the rest.
 */
public final class LabModel {

    private final Labs lab;
    private final LabWatch watch = new LabWatch();
    private final StringProperty prediction = new SimpleStringProperty(this, "prediction", "");
    private final ReadOnlyObjectWrapper<@Nullable String> predicted = new ReadOnlyObjectWrapper<>(this, "predicted");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Integer> seeds = new SimpleObjectProperty<>(this, "seeds", LabPlan.USUAL_SEEDS);
    private final ObjectProperty<Boolean> quick = new SimpleObjectProperty<>(this, "quick", false);
    private final ReadOnlyObjectWrapper<Recalled> known;
    private final ObjectProperty<@Nullable LabPoint> selected = new SimpleObjectProperty<>(this, "selected");
    private final BooleanBinding measured;
    private final StringBinding predictionNote;
    private LabMemory memory = new LabMemory(List.of(), List.of());
    private @Nullable KeptLab forgotten;
    private @Nullable Spent spentInFull;
    private @Nullable Spent spentQuickly;

    LabModel(Labs lab) {
        this.lab = lab;
        known = new ReadOnlyObjectWrapper<>(this, "known", memory.recall(plan()));
        measured = Bindings.createBooleanBinding(
                () -> !known.get().result().measured().isEmpty(), known);
        predictionNote = Bindings.createStringBinding(this::predictionNote, prediction, predicted);
        seeds.addListener(change -> refresh());
        quick.addListener(change -> refresh());
    }

    private String predictionNote() {
        String before = predicted.get() == null ? "" : predicted.get().strip();
        return Messages.text("labs.prediction." + prediction().kind().id(), before);
    }

    public Labs lab() {
        return lab;
    }

    /** How far the run is that is going on, or was last. */
    public LabWatch watch() {
        return watch;
    }

    /** What the student expects, as it is typed. */
    public StringProperty predictionProperty() {
        return prediction;
    }

    /** The prediction and what it is worth. */
    public Prediction prediction() {
        return new Prediction(prediction.get(), predicted.get());
    }

    /** When the prediction was written, in a sentence. */
    public StringBinding predictionNoteBinding() {
        return predictionNote;
    }

    /** Whether a result has been seen, so that another prediction is marked as changed. */
    public BooleanBinding seen() {
        return predicted.isNotNull();
    }

    /** The student's own words about what came out. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Runs at each setting, in {@link KeptLab#SEEDS}. */
    public ObjectProperty<Integer> seedsProperty() {
        return seeds;
    }

    /** Whether the quick variant is chosen. */
    public ObjectProperty<Boolean> quickProperty() {
        return quick;
    }

    /** What is known of the chosen plan. */
    public ReadOnlyObjectProperty<Recalled> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Whether there is a point of the chosen plan. */
    public BooleanBinding measured() {
        return measured;
    }

    /** The point that the student looks at, in the chart and in the table. */
    public ObjectProperty<@Nullable LabPoint> selectedProperty() {
        return selected;
    }

    /** What is chosen. */
    public LabPlan plan() {
        LabPlan plan = quick.get() ? LabPlan.quick(lab) : LabPlan.full(lab);
        return plan.withSeeds(seeds.get());
    }

    /** Whether all of the chosen plan is measured. */
    public boolean isComplete() {
        return known.get().missing().isEmpty();
    }

    /** What came of all runs so far; a run in the background adds to it. */
    public LabMemory memory() {
        return memory;
    }

    /** What was measured of the chosen plan, with the time that went into it. */
    public LabResult result() {
        LabResult result = known.get().result();
        Spent spent = quick.get() ? spentQuickly : spentInFull;
        return spent == null
                ? result
                : new LabResult(result.plan(), result.points(), result.stopped(), spent.started(), spent.took());
    }

    /** What the student wrote, as it goes onto the answer sheet. */
    public LabStudent student() {
        return new LabStudent(prediction.get(), predictionNote.get(), words.get());
    }

    /** How long all runs took together, of both variants. */
    Duration took() {
        return took(spentInFull).plus(took(spentQuickly));
    }

    private static Duration took(@Nullable Spent spent) {
        return spent == null ? Duration.ZERO : spent.took();
    }

    /** A run in the background has come to something more. */
    public void refresh() {
        Recalled now = memory.recall(plan());
        if (!now.result().measured().isEmpty() && predicted.get() == null) {
            predicted.set(prediction.get());
        }
        known.set(now);
        LabPoint before = selected.get();
        if (before != null) {
            selected.set(now.result().points().stream()
                    .filter(point -> point.setting().equals(before.setting()))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** A run of the chosen plan has ended that went on for {@code duration}. */
    public void spend(Instant started, Duration duration) {
        Spent before = quick.get() ? spentQuickly : spentInFull;
        Spent now = new Spent(
                before == null ? started : before.started(), took(before).plus(duration));
        if (quick.get()) {
            spentQuickly = now;
        } else {
            spentInFull = now;
        }
        forgotten = null;
    }

    /** Forgets all that was measured, of both variants; the words stay. {@link #bringBack} undoes it. */
    public void startOver() {
        forgotten = toKeep();
        memory = new LabMemory(List.of(), List.of());
        spentInFull = null;
        spentQuickly = null;
        refresh();
    }

    /** Whether there is something to bring back. */
    public boolean canBringBack() {
        return forgotten != null;
    }

    /** Undoes {@link #startOver}, as long as nothing was run since. */
    public void bringBack() {
        Optional.ofNullable(forgotten).ifPresent(this::remember);
        forgotten = null;
        refresh();
    }

    private void remember(KeptLab kept) {
        memory = new LabMemory(kept.trials(), kept.times());
        spentInFull = kept.spentInFull();
        spentQuickly = kept.spentQuickly();
    }

    /** What is to survive a restart. */
    public KeptLab toKeep() {
        return new KeptLab(
                prediction.get(),
                predicted.get(),
                words.get(),
                seeds.get(),
                quick.get(),
                spentInFull,
                spentQuickly,
                memory.trials(),
                memory.times());
    }

    /** Goes on from what was kept. */
    public void restore(KeptLab kept) {
        remember(kept);
        predicted.set(kept.predicted());
        prediction.set(kept.prediction());
        words.set(kept.words());
        seeds.set(kept.seeds());
        quick.set(kept.quick());
        refresh();
    }
}

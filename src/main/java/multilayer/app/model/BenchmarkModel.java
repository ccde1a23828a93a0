package multilayer.app.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import multilayer.app.model.TrainingModel.State;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The Benchmark tab: what is chosen, what is going on, and what came of it. */
public final class BenchmarkModel {

    private final BenchmarkChoices choices;
    private final BenchmarkResults results = new BenchmarkResults();
    private final LongSupplier nanoClock;
    private final ReadOnlyObjectWrapper<@Nullable BenchmarkWork> going = new ReadOnlyObjectWrapper<>(this, "going");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper(this, "elapsed", "");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");
    private final BooleanBinding runGoing;
    private final StringBinding otherWork;
    private final Map<BenchmarkWork, StringBinding> reasons = new EnumMap<>(BenchmarkWork.class);
    private long begun;

    public BenchmarkModel(BenchmarkChoices choices, TrainingModel training, CoreWork cores) {
        this(choices, training, cores, System::nanoTime);
    }

    BenchmarkModel(BenchmarkChoices choices, TrainingModel training, CoreWork cores, LongSupplier nanoClock) {
        this.choices = choices;
        this.nanoClock = nanoClock;
        runGoing = training.stateProperty().isNotEqualTo(State.IDLE);
        otherWork = cores.reasonAgainst(CoreWork.Kind.BENCHMARK);
        cores.watch(CoreWork.Kind.BENCHMARK, going.isNotNull());
        for (BenchmarkWork work : BenchmarkWork.values()) {
            reasons.put(
                    work,
                    Bindings.createStringBinding(
                            () -> reason(work),
                            runGoing,
                            otherWork,
                            going,
                            choices.sizesProblem(),
                            choices.deviceProblem()));
        }
    }

    /** Why {@code work} cannot be begun now; empty if it can. */
    private String reason(BenchmarkWork work) {
        if (runGoing.get()) {
            return Messages.text("benchmark.hint.run");
        }
        if (going.get() != null) {
            return Messages.text("benchmark.hint.going");
        }
        if (!otherWork.get().isEmpty()) {
            return otherWork.get();
        }
        if (work == BenchmarkWork.ENGINE) {
            return "";
        }
        String device = choices.deviceProblem().get();
        return device.isEmpty() && work == BenchmarkWork.PRODUCTS
                ? choices.sizesProblem().get()
                : device;
    }

    public BenchmarkChoices choices() {
        return choices;
    }

    public BenchmarkResults results() {
        return results;
    }

    /** Whether {@code work} can be begun. */
    public boolean can(BenchmarkWork work) {
        return reasonAgainst(work).get().isEmpty();
    }

    /** Why {@code work} cannot be begun now, in a sentence; empty if it can. */
    public StringBinding reasonAgainst(BenchmarkWork work) {
        return Objects.requireNonNull(reasons.get(work));
    }

    /** Whether a training run is going: it would falsify every figure. */
    public BooleanBinding runGoing() {
        return runGoing;
    }

    /** What is being measured; null if nothing. */
    public ReadOnlyObjectProperty<@Nullable BenchmarkWork> goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** What is being measured right now, in words. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How much is done, from 0 to 1; -1 where nobody can tell. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** {@code 0:42}: for how long it has been measured. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** What came of the last measuring, in a sentence; empty before and meanwhile. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** It is begun: what was measured of its kind before is no longer shown. */
    public void begin(BenchmarkWork work) {
        begun = nanoClock.getAsLong();
        results.clear(work);
        verdict.set("");
        advance(Messages.text("benchmark.starting"), -1);
        going.set(work);
        tick();
    }

    /** It has come to {@code words}. */
    public void advance(String words, double done) {
        step.set(words);
        share.set(done);
    }

    /** Time goes by. */
    public void tick() {
        Duration gone = Duration.ofNanos(nanoClock.getAsLong() - begun);
        elapsed.set("%d:%02d".formatted(gone.toMinutes(), gone.toSecondsPart()));
    }

    /** It is over; {@code sentence} says how. */
    public void finish(String sentence) {
        tick();
        going.set(null);
        verdict.set(sentence);
    }

    /** Something beside the measuring went well or badly; {@code sentence} says what. */
    public void tell(String sentence) {
        verdict.set(sentence);
    }
}

package multilayer.app.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import multilayer.engine.Named;
import multilayer.text.Messages;

/**
 * What computes on all cores beside training runs. One at a time: two would slow, and falsify, each other, so whoever would begin
 * while another computes is told to wait. A training run waits for none of them; they make way for it.
 */
public final class CoreWork {

    /** Adding one is one constant here and its sentence, {@code coreWork.id}. */
    public enum Kind implements Named {
        LAB("lab"),
        SWEEP("sweep"),
        BENCHMARK("benchmark");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    private final Map<Kind, BooleanProperty> computing = new EnumMap<>(Kind.class);

    public CoreWork() {
        for (Kind kind : Kind.values()) {
            computing.put(kind, new SimpleBooleanProperty(this, kind.id()));
        }
    }

    /** Tells whether {@code kind} computes, from now on. */
    public void watch(Kind kind, ObservableBooleanValue now) {
        property(kind).bind(now);
    }

    /** Why {@code kind} cannot begin now, in a sentence: another computes; empty if none does. */
    public StringBinding reasonAgainst(Kind kind) {
        return Bindings.createStringBinding(
                () -> Arrays.stream(Kind.values())
                        .filter(other -> other != kind && property(other).get())
                        .map(other -> Messages.text("coreWork." + other.id()))
                        .findFirst()
                        .orElse(""),
                computing.values().toArray(Observable[]::new));
    }

    /** What computes now. */
    public Optional<Kind> going() {
        return Arrays.stream(Kind.values()).filter(kind -> property(kind).get()).findFirst();
    }

    private BooleanProperty property(Kind kind) {
        return Objects.requireNonNull(computing.get(kind));
    }
}

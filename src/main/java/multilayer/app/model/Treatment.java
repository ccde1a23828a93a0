package multilayer.app.model;

import java.util.function.UnaryOperator;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One change of the experiment that may cure a run.
 *
 * @param label what the change does, for example {@code Set the learning rate to 0.005}
 * @param key the field that changes, or null for several fields
 * @param change the draft with the change; a draft that has it already stays as it is
 */
public record Treatment(String label, @Nullable Key key, UnaryOperator<Draft> change) {

    /** Whether a treatment can be given now, and to what. */
    public enum Readiness {
        /** To the run that is going. */
        LIVE("live"),
        /** To the next run. */
        NEXT("next"),
        /** Once the run has ended. */
        LOCKED("locked"),
        /** It has been given, or there is nothing left to give it to. */
        DONE("done");

        private final String id;

        Readiness(String id) {
            this.id = id;
        }

        public boolean isPossible() {
            return this == LIVE || this == NEXT;
        }

        /** The sentence for it. */
        public String hint() {
            return Messages.text("doctor.treat.hint." + id);
        }
    }

    static <T> Treatment of(String label, Setting<T> setting, T value) {
        return new Treatment(label, setting.key(), draft -> setting.applies(draft) ? setting.put(draft, value) : draft);
    }

    static <T> Treatment of(Advice.Remedy<T> remedy) {
        return of(remedy.label(), remedy.setting(), remedy.value());
    }

    /** Whether this may be done while a run is going, and works on that run. */
    boolean isLive() {
        return key != null && key.isLive();
    }

    /**
     * Whether it can be given now.
     *
     * @param locked whether a run is going
     */
    public Readiness readiness(Draft draft, boolean locked) {
        if (change.apply(draft).equals(draft)) {
            return Readiness.DONE;
        }
        if (!locked) {
            return Readiness.NEXT;
        }
        return isLive() ? Readiness.LIVE : Readiness.LOCKED;
    }

    /** Makes the change as a step that can be undone; does nothing while a run is going, unless {@link #isLive}. */
    public void apply(ExperimentModel model) {
        model.treat(this);
    }
}

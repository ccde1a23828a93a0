package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import multilayer.app.common.Numbers;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.store.runs.RunDetails;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A kept run that is trained once more, exactly: whether that is possible, and whether it came out the same. */
public final class Repetition {

    private final RunDetails first;

    public Repetition(RunDetails first) {
        this.first = first;
    }

    /** The run that is repeated. */
    public RunDetails first() {
        return first;
    }

    /**
     * Why it cannot be repeated, in a sentence; empty if it can.
     *
     * @param dataChecksum of its data set as it is now
     */
    public Optional<String> obstacle(String dataChecksum) {
        String name = first.summary().name();
        if (first.parent() != null) {
            return Optional.of(Messages.text("runs.repeat.parent", name));
        }
        return dataChecksum.equals(first.dataChecksum())
                ? Optional.empty()
                : Optional.of(Messages.text("runs.repeat.otherData", name));
    }

    /**
     * What came of it, in a sentence.
     *
     * @param again the epochs that the repetition finished
     * @param moved what was moved while it ran, what was moved again included
     */
    public String verdict(List<EpochEvent> again, List<ControlChange> moved) {
        String name = first.summary().name();
        Map<Integer, EpochEvent> before =
                first.epochs().stream().collect(Collectors.toMap(EpochEvent::epoch, Function.identity()));
        int compared = 0;
        for (EpochEvent epoch : again) {
            EpochEvent kept = before.get(epoch.epoch());
            if (kept == null) {
                continue;
            }
            String difference = difference(kept, epoch);
            if (!difference.isEmpty()) {
                return isReplay(moved)
                        ? Messages.text("runs.repeat.differs", name, epoch.epoch(), difference, made())
                        : Messages.text("runs.repeat.moved", name, epoch.epoch());
            }
            compared++;
        }
        if (compared == 0) {
            return Messages.text("runs.repeat.none", name);
        }
        return compared == before.size()
                ? Messages.text("runs.repeat.same", name, compared)
                : Messages.text("runs.repeat.sameSoFar", name, compared, before.size());
    }

    /** Whether nobody moved anything but the recording: one that was stopped has not come to all of it. */
    private boolean isReplay(List<ControlChange> moved) {
        int moves = Math.min(moved.size(), first.changes().size());
        return moved.equals(first.changes().subList(0, moves));
    }

    private String made() {
        return Messages.text("runs.repeat.made", first.version(), first.host());
    }

    /** The first figure that is not the same to its last bit; empty if all are. */
    private static String difference(EpochEvent before, EpochEvent now) {
        Map<String, Double> kept = figures(before);
        Map<String, Double> again = figures(now);
        List<String> differences = new ArrayList<>();
        kept.forEach((figure, value) -> {
            Double other = again.get(figure);
            if (other == null || Double.compare(value, other) != 0) {
                String instead = other == null ? Messages.text("runs.nothing") : digits(other);
                differences.add(Messages.text("runs.repeat.figure", figure, instead, digits(value)));
            }
        });
        return differences.isEmpty() ? "" : differences.get(0);
    }

    private static String digits(double value) {
        return Double.isFinite(value) ? Numbers.exact(value) : String.valueOf(value);
    }

    /** All that does not depend on how fast it was computed. */
    private static Map<String, Double> figures(EpochEvent epoch) {
        Map<String, Double> figures = new LinkedHashMap<>();
        put(figures, epoch.train());
        put(figures, epoch.validation());
        figures.put(Messages.text("runs.repeat.learningRate"), epoch.learningRate());
        return figures;
    }

    private static void put(Map<String, Double> figures, @Nullable Metrics metrics) {
        if (metrics != null) {
            String split = Messages.name("split", metrics.split());
            figures.put(Messages.text("runs.repeat.loss", split), metrics.loss());
            figures.put(Messages.text("runs.repeat.accuracy", split), metrics.accuracy());
        }
    }
}

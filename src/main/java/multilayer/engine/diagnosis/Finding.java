package multilayer.engine.diagnosis;

import java.util.List;

/**
 * What is wrong with a run.
 *
 * @param evidence the numbers that show it, in the order that {@link Diagnosis} tells
 */
public record Finding(Diagnosis diagnosis, List<Double> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }
}

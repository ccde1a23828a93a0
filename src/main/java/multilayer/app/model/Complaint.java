package multilayer.app.model;

import java.util.List;
import multilayer.engine.diagnosis.Diagnosis;

/**
 * A finding as a person reads it.
 *
 * @param sentence what is wrong and the numbers that show it, each with its split
 * @param treatments what may cure it, most promising first
 */
public record Complaint(Diagnosis diagnosis, String sentence, List<Treatment> treatments) {

    public Complaint {
        treatments = List.copyOf(treatments);
    }
}

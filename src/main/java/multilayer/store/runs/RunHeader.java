package multilayer.store.runs;

import java.time.Instant;
import multilayer.engine.train.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run before its first step.
 *
 * @param name what a person calls it; may be changed later
 * @param experiment what is trained
 * @param parts into how many parts each batch is cut; with the experiment and the data it decides the weights, bit for bit
 * @param dataChecksum of the data set's images and labels, as it is published
 * @param version of this program
 * @param host processor, cores, operating system and virtual machine, in words
 * @param started when it began
 * @param parent the run whose weights it went on with, {@link #UNKNOWN} if that one was not kept; null if all its weights were new
 */
public record RunHeader(
        String name,
        Origin origin,
        Experiment experiment,
        int parts,
        String dataChecksum,
        String version,
        String host,
        Instant started,
        @Nullable Long parent) {

    /** In place of a parent that is not in the store. */
    public static final long UNKNOWN = 0;

    /** The same for a run of another experiment. */
    public RunHeader withExperiment(Experiment experiment) {
        return new RunHeader(name, origin, experiment, parts, dataChecksum, version, host, started, parent);
    }

    /** The same for a run that went on with weights. */
    public RunHeader withParent(long parent) {
        return new RunHeader(name, origin, experiment, parts, dataChecksum, version, host, started, parent);
    }
}

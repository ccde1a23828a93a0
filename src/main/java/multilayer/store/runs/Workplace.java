package multilayer.store.runs;

import org.jspecify.annotations.Nullable;

/**
 * What a run was made with.
 *
 * @param version of this program, as the build wrote it into the jar; {@code unpackaged} without one
 * @param host processor, cores, operating system and virtual machine, in words
 */
public record Workplace(String version, String host) {

    /**
     * This program on this machine.
     *
     * @param processor the processor's name
     */
    public static Workplace here(String processor) {
        @Nullable String version = Workplace.class.getPackage().getImplementationVersion();
        String host = "%s, %d cores, %s %s, Java %s"
                .formatted(
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
        return new Workplace(version == null ? "unpackaged" : version, host);
    }
}

package multilayer.system;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import multilayer.bench.ProcessMemory;
import multilayer.bench.engine.OurLibrary;
import multilayer.bench.engine.Processors;
import multilayer.engine.Named;

/** What whoever helps a person wants to know of their computer and program. Nothing of it leaves the computer by itself. */
public final class SystemFacts {

    private static final double BYTES_PER_GIGABYTE = 1e9;

    /** What is told. */
    public enum Subject implements Named {
        VERSION("version"),
        BUILD("build"),
        SYSTEM("system"),
        RUNTIME("runtime"),
        JAVAFX("javafx"),
        BLAS("blas"),
        PROCESSOR("processor"),
        CORES("cores"),
        MEMORY("memory"),
        FOLDER("folder");

        private final String id;

        Subject(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** One of them. */
    public record Fact(Subject subject, String value) {}

    private SystemFacts() {}

    /**
     * Asks for all of them; loads the mathematics library, so not on a thread that a person waits for.
     *
     * @param javaFx what draws the window
     * @param kept the folder for what the program makes
     */
    public static List<Fact> collect(String javaFx, Path kept) {
        Build build = Build.ofThisProgram();
        return List.of(
                new Fact(Subject.VERSION, build.version().orElse("not packaged")),
                new Fact(Subject.BUILD, describe(build)),
                new Fact(Subject.SYSTEM, properties("os.name", "os.version", "os.arch")),
                new Fact(Subject.RUNTIME, properties("java.vm.name", "java.runtime.version", "java.vendor")),
                new Fact(Subject.JAVAFX, javaFx),
                new Fact(Subject.BLAS, blas()),
                new Fact(Subject.PROCESSOR, Processors.name()),
                new Fact(Subject.CORES, String.valueOf(Runtime.getRuntime().availableProcessors())),
                new Fact(Subject.MEMORY, memory()),
                new Fact(Subject.FOLDER, kept.toString()));
    }

    private static String describe(Build build) {
        return build.commit().isEmpty()
                ? "without a repository"
                : String.join(", ", build.commit().get(), build.time().orElse("time unknown"));
    }

    private static String properties(String... names) {
        return String.join(
                " ", Stream.of(names).map(name -> System.getProperty(name, "?")).toList());
    }

    /** A computer whose native libraries do not load shall still tell all the rest. */
    private static String blas() {
        try {
            return "%s; OpenBLAS %s for ND4J".formatted(OurLibrary.version(), numberOf(OurLibrary.openBlas()));
        } catch (LinkageError | RuntimeException e) {
            return "does not load: " + e;
        }
    }

    private static String numberOf(String openBlas) {
        return openBlas.replaceFirst("^OpenBLAS ", "");
    }

    private static String memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double resident =
                ProcessMemory.residentMegabytes(ProcessHandle.current().pid()).orElse(Double.NaN);
        String all = String.format(
                Locale.ROOT,
                "%.1f GB; Java's heap up to %.1f GB",
                system.getTotalMemorySize() / BYTES_PER_GIGABYTE,
                Runtime.getRuntime().maxMemory() / BYTES_PER_GIGABYTE);
        return Double.isNaN(resident) ? all : String.format(Locale.ROOT, "%s; in use %.0f MB", all, resident);
    }
}

package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The kernels under a simulator that complains of each access outside of a buffer and of each data race; a driver may let both pass. It
 * and the comparison of results together must notice whatever bug is planted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClKernelsTest {

    /**
     * What became of a kernel.
     *
     * @param right whether its results were
     * @param complaints of the simulator
     */
    private record Verdict(boolean right, List<String> complaints) {}

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Verdict> verdictsOnUninitialized = new HashMap<>();

    @BeforeAll
    void runAll(@TempDir Path folder) throws Exception {
        Oclgrind.assumeInstalled();
        Path vendors = Files.createDirectory(folder.resolve("vendors"));
        Files.writeString(vendors.resolve("only.icd"), Oclgrind.DRIVER + "\n");
        verdicts.putAll(judge(new ChildJvm(KernelCheck.class, folder)
                .with("OCL_ICD_VENDORS", vendors.toString())
                .with("OCLGRIND_DATA_RACES", "1")
                .with("OCLGRIND_CHECK_API", "1")
                .with("OCLGRIND_MAX_ERRORS", "1000000")
                .run()));
        // It knows whether a value has been set only if the compiler does not make instructions of its own.
        verdictsOnUninitialized.putAll(judge(new ChildJvm(KernelCheck.class, folder)
                .with("OCL_ICD_VENDORS", vendors.toString())
                .with("OCLGRIND_UNINITIALIZED", "1")
                .with("OCLGRIND_BUILD_OPTIONS", "-cl-opt-disable")
                .run(PlantedBug.SGEMM_WITHOUT_INITIAL_SUM.name())));
    }

    private static Map<String, Verdict> judge(ChildJvm.Words words) {
        Map<String, Verdict> judged = new HashMap<>();
        List<String> lines = words.errors().lines().toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ", -1);
            if (parts.length == 2 && parts[1].matches("right|wrong")) {
                List<String> complaints = lines.subList(start, i).stream()
                        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                        .toList();
                judged.put(parts[0], new Verdict(parts[1].equals("right"), complaints));
                start = i + 1;
            }
        }
        return judged;
    }

    @Test
    void nothingIsToBeSaidAgainstTheProduct() {
        assertThat(verdicts.get(KernelCheck.SGEMM)).isEqualTo(new Verdict(true, List.of()));
        assertThat(verdictsOnUninitialized.get(KernelCheck.SGEMM)).isEqualTo(new Verdict(true, List.of()));
    }

    @Test
    void nothingIsToBeSaidAgainstTheMemoryOperations() {
        assertThat(verdicts.get(KernelCheck.MEMORY)).isEqualTo(new Verdict(true, List.of()));
        assertThat(verdictsOnUninitialized.get(KernelCheck.MEMORY)).isEqualTo(new Verdict(true, List.of()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SGEMM_WITHOUT_INITIAL_SUM")
    void aBugIsNoticed(PlantedBug bug) {
        Verdict verdict = verdicts.get(bug.name());

        assertThat(verdict)
                .isNotNull()
                .satisfiesAnyOf(seen -> assertThat(seen.right()).isFalse(), seen -> assertThat(seen.complaints())
                        .anyMatch(line -> line.startsWith("Invalid ")));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SGEMM_READS_BELOW_A", "SGEMM_READS_RIGHT_OF_A", "SGEMM_READS_BELOW_B", "SGEMM_READS_RIGHT_OF_B"})
    void aReadOutsideIsNoticedBecauseItIsThere(PlantedBug bug) {
        Verdict verdict = verdicts.get(bug.name());

        assertThat(verdict).isNotNull();
        assertThat(verdict.complaints()).anyMatch(line -> line.startsWith("Invalid read of size 4"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SGEMM_WITHOUT_BARRIER_AFTER_THE_LOADS",
                "SGEMM_WITHOUT_BARRIER_BEFORE_THE_NEXT_LOADS",
                "READ_WITHOUT_BARRIER"
            })
    void aMissingBarrierIsNoticedAsADataRace(PlantedBug bug) {
        Verdict verdict = verdicts.get(bug.name());

        assertThat(verdict).isNotNull();
        assertThat(verdict.complaints()).anyMatch(line -> line.startsWith("Read-write data race"));
    }

    /** Its results are right whenever memory happens to hold zeros. */
    @Test
    void aSumThatStartsAnywhereIsNoticed() {
        Verdict verdict = verdictsOnUninitialized.get(PlantedBug.SGEMM_WITHOUT_INITIAL_SUM.name());

        assertThat(verdict).isNotNull();
        assertThat(verdict.complaints()).anyMatch(line -> line.contains("uninitialized value"));
    }
}

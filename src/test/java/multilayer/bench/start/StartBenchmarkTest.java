package multilayer.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilayer.bench.start.StartBenchmark.Result;
import multilayer.bench.start.StartBenchmark.Round;
import org.junit.jupiter.api.Test;

class StartBenchmarkTest {

    private static final Round QUICK = new Round(1.8, 1.2, 1.5, 0.9, 0.6, 0.5, 0.4);
    private static final Round SLOW = new Round(3.8, 2.4, 3.0, 1.6, 1.2, 1.0, 0.8);

    @Test
    void theRatioIsThatOfTheInstalledWindowToABareOne() {
        assertThat(QUICK.ratio()).isCloseTo(1.2 / 0.9, within(1e-12));
        assertThat(QUICK.ratioBothPlain()).isCloseTo(2, within(1e-12));
        assertThat(QUICK.ratioBothArchived()).isCloseTo(2, within(1e-12));
    }

    @Test
    void ratiosArePairedSoThatAMachinesMoodFallsOut() {
        Result result = Result.of(List.of(QUICK, SLOW, QUICK));

        assertThat(result.ratio().median()).isCloseTo(1.2 / 0.9, within(1e-12));
        assertThat(result.ratio().maximum()).isCloseTo(1.5, within(1e-12));
        assertThat(result.helpArchived().count()).isEqualTo(3);
        assertThat(result.filledArchived().median()).isEqualTo(1.5);
    }

    @Test
    void whatIsStartedHasTheOptionsOfThisProcessButNoArchive() {
        List<String> command = ProgramStart.help()
                .with(List.of("-XX:SharedArchiveFile=own.jsa"))
                .command();

        assertThat(command).endsWith("multilayer.Multilayer", "--help").contains("-XX:SharedArchiveFile=own.jsa");
        assertThat(command)
                .filteredOn(option -> option.startsWith("-Dglass.platform"))
                .hasSize(1);
        assertThat(ProgramStart.archiveOfThisProcess()).isEmpty();
    }
}

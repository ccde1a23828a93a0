package multilayer.bench.memory.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import org.junit.jupiter.api.Test;

class CpuBusTest {

    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void everySystemHasItsOwnSourceAndMacOsHasNone() {
        assertThat(CpuBus.source("Linux")).hasValue(ModuleSource.UDEV);
        assertThat(CpuBus.source("Windows 11")).hasValue(ModuleSource.WMI);
        assertThat(CpuBus.source("Mac OS X")).isEmpty();
    }

    @Test
    void onAnyMachineThereIsAnAnswer() {
        Device cpu = new Device(Kind.CPU, "a processor", "", false);

        Bus bus = CpuBus.of(cpu);

        assertThat(bus.device()).isEqualTo(cpu);
        assertThat(bus.origin() == Bus.Origin.UNKNOWN).isEqualTo(bus.source().isEmpty());
    }

    @Test
    void aProgramsOutputIsRead() throws Exception {
        assertThat(ProgramOutput.of(List.of(JAVA, "--version"), PLENTY))
                .contains(String.valueOf(Runtime.version().feature()));
    }

    @Test
    void aProgramThatIsNotThereOrFailsIsToldAsSuch() {
        assertThatThrownBy(() -> ProgramOutput.of(List.of("no-such-program-as-this"), PLENTY))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ProgramOutput.of(List.of(JAVA, "NoSuchClass"), PLENTY))
                .isInstanceOf(IOException.class)
                .hasMessage(JAVA + " ended with exit code 1");
    }

    @Test
    void aProgramThatHangsIsEnded() {
        assertThatThrownBy(() -> ProgramOutput.of(List.of(JAVA, "--version"), Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessage(JAVA + " took longer than PT0S");
    }
}

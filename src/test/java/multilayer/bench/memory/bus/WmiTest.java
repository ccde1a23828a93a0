package multilayer.bench.memory.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WmiTest {

    private static final Device CPU = new Device(Kind.CPU, "a processor", "", false);

    @ParameterizedTest
    @CsvSource({
        "wmi-desktop-ddr4.json, 128, 3200",
        // two on each channel; set up at less than they are made for
        "wmi-four-modules.json, 128, 2666",
        // PowerShell writes one module without an array
        "wmi-one-module.json, 64, 2400"
    })
    void theChannelsOfTheModulesAreAdded(String recording, int bits, double rate) throws IOException {
        assertThat(ChannelSum.of(CPU, Wmi.modules(Recording.of(recording)), "WMI"))
                .isEqualTo(new Bus(CPU, OptionalInt.of(bits), OptionalDouble.of(rate), Origin.REPORTED, "WMI"));
    }

    @Test
    void aVirtualMachineTellsNothing() throws IOException {
        assertThat(ChannelSum.of(CPU, Wmi.modules(Recording.of("wmi-virtual-machine.json")), "WMI"))
                .isEqualTo(Bus.unknown(CPU));
    }

    @Test
    void withoutAnInstancePowerShellWritesNothing() throws IOException {
        assertThat(Wmi.modules("")).isEmpty();
        assertThat(Wmi.modules("\uFEFF\r\n")).isEmpty();
    }

    @Test
    void anErrorIsNoJson() {
        assertThatThrownBy(() -> Wmi.modules("Get-CimInstance : Access denied"))
                .isInstanceOf(IOException.class)
                .hasMessage("PowerShell said what is not JSON: Get-CimInstance : Access denied");
    }
}

package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;

class AmdChannelsTest {

    private static final Device GPU = new Device(Kind.GPU, "gfx900", "AMD 1", false);

    @Test
    void aChannelHas32Bits() {
        // A Vega 64 has 64 channels and HBM2 2048 bits wide.
        Bus bus = AmdChannels.bus(GPU, 64);

        assertThat(bus.widthBits()).isEqualTo(OptionalInt.of(2048));
        assertThat(bus.megatransfersPerSecond()).isEqualTo(OptionalDouble.empty());
        assertThat(bus.origin()).isEqualTo(Origin.REPORTED);
        assertThat(bus.source()).isEqualTo("CL_DEVICE_GLOBAL_MEM_CHANNELS_AMD = 64, 32 bits each");
    }

    @Test
    void noChannelIsNoAnswer() {
        assertThat(AmdChannels.bus(GPU, 0)).isEqualTo(Bus.unknown(GPU));
    }
}

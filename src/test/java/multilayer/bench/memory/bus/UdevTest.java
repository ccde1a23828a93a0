package multilayer.bench.memory.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class UdevTest {

    private static final Device CPU = new Device(Kind.CPU, "a processor", "", false);

    @ParameterizedTest
    @CsvSource({
        // two of four slots, one on each channel; 64 + 64 lines
        "udev-desktop-ddr5.txt, 128, 6000, REPORTED",
        // two halves of 32 lines a module, of which the firmware tells one
        "udev-desktop-ddr5-halves.txt, 128, 5600, ESTIMATED",
        // two modules on each of four channels, which run slower than they could; check bits and the NVDIMM not counted
        "udev-server-quad-channel.txt, 256, 2400, REPORTED",
        // six slots a socket, told by letters
        "udev-server-two-sockets.txt, 768, 2933, ESTIMATED",
        // eight soldered chips of 16 lines
        "udev-laptop-lpddr5.txt, 128, 6400, REPORTED",
        // two modules, and no word of channels
        "udev-laptop-without-channels.txt, 128, 3200, ESTIMATED"
    })
    void theChannelsOfTheModulesThatAreThereAreAdded(String recording, int bits, double rate, Origin origin)
            throws IOException {
        Bus bus = ChannelSum.of(CPU, Udev.modules(Recording.of(recording)), "udevadm info -e");

        assertThat(bus)
                .isEqualTo(new Bus(CPU, OptionalInt.of(bits), OptionalDouble.of(rate), origin, "udevadm info -e"));
    }

    @ParameterizedTest
    @CsvSource({"udev-virtual-machine.txt", "udev-without-dmi.txt"})
    void aVirtualMachineTellsNothing(String recording) throws IOException {
        assertThat(ChannelSum.of(CPU, Udev.modules(Recording.of(recording)), "udevadm info -e"))
                .isEqualTo(Bus.unknown(CPU));
    }

    @Test
    void anEmptySlotIsNoModule() throws IOException {
        assertThat(Udev.modules(Recording.of("udev-desktop-ddr5.txt")))
                .extracting(MemoryModule::bankLocator, MemoryModule::locator)
                .containsExactly(tuple("P0 CHANNEL A", "DIMM 1"), tuple("P0 CHANNEL B", "DIMM 1"));
        assertThat(Udev.modules("E: MEMORY_DEVICE_0_SIZE=0\n")).isEmpty();
    }

    @Test
    void propertiesOfOneSlotBelongTogetherInWhateverOrder() {
        assertThat(Udev.modules("""
                        E: MEMORY_DEVICE_10_LOCATOR=ten
                        E: MEMORY_DEVICE_9_LOCATOR=nine
                        E: MEMORY_DEVICE_10_DATA_WIDTH=64
                        E: MEMORY_DEVICE_9_DATA_WIDTH=32
                        E: MEMORY_DEVICE_9_SPEED_MTS=no number
                        """))
                .containsExactly(
                        new MemoryModule(
                                "nine", "", OptionalInt.of(32), false, OptionalDouble.empty(), OptionalDouble.empty()),
                        new MemoryModule(
                                "ten", "", OptionalInt.of(64), false, OptionalDouble.empty(), OptionalDouble.empty()));
    }
}

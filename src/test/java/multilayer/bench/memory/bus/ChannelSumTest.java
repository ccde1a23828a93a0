package multilayer.bench.memory.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelSumTest {

    private static final Device CPU = new Device(Kind.CPU, "a processor", "", false);
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIMM 0|P0 CHANNEL A|P0 CHANNEL A|true",
                "DIMM 1|P0 CHANNEL A|P0 CHANNEL A|true",
                "DIMM 0|P1 CHANNEL A|P1 CHANNEL A|true",
                "ChannelA-DIMM1|BANK 1|CHANNELA|true",
                "Controller1-ChannelB-DIMM0|BANK 0|CONTROLLER1-CHANNELB|true",
                "P1-DIMMA2|P0_Node0_Channel0_Dimm1|P1 P0_NODE0_CHANNEL0|true",
                "DIMM 1 CHANNEL B||' CHANNEL B'|true",
                "ChannelA_Dimm1|NODE 1|NODE 1 CHANNELA|true",
                "DIMM_A1|BANK 0|DIMM_A|false",
                "DIMMB2|BANK 3|DIMMB|false",
                "CPU2_DIMM_C1|NODE 2|NODE 2 CPU2_DIMM_C|false"
            })
    void aLabelNamesItsChannel(String locator, String bank, String name, boolean told) {
        assertThat(Channel.of(module(locator, bank == null ? "" : bank, OptionalInt.of(64))))
                .hasValue(new Channel(name, told));
    }

    @ParameterizedTest
    @CsvSource({"DIMM 0, BANK 0", "A1, Not Specified", "PROC 1 DIMM 3, Not Specified", "DIMM SLOT 1, RAM slot #0"})
    void aNumberOrABareLetterIsNoChannel(String locator, String bank) {
        assertThat(Channel.of(module(locator, bank, OptionalInt.of(64)))).isEmpty();
    }

    @Test
    void aModuleAloneNeedsNoLabel() {
        assertThat(sum(module("DIMM 0", "", OptionalInt.of(64))))
                .isEqualTo(bus(OptionalInt.of(64), OptionalDouble.of(3_200), Origin.REPORTED));
    }

    @Test
    void withoutTheWidthOfEveryModuleTheSumIsUnknownAndTheRateIsNot() {
        assertThat(sum(
                        module("DIMM 0", "CHANNEL A", OptionalInt.of(64)),
                        module("DIMM 0", "CHANNEL B", OptionalInt.empty())))
                .isEqualTo(bus(OptionalInt.empty(), OptionalDouble.of(3_200), Origin.REPORTED));
    }

    @Test
    void theSlowestModuleSetsTheRate() {
        assertThat(sum(
                        new MemoryModule("", "CHANNEL A", OptionalInt.of(64), true, OptionalDouble.of(2_666), NONE),
                        new MemoryModule("", "CHANNEL B", OptionalInt.of(64), true, OptionalDouble.of(2_400), NONE)))
                .isEqualTo(bus(OptionalInt.of(128), OptionalDouble.of(2_400), Origin.REPORTED));
    }

    @Test
    void aRateThatIsOnlyOnTheLabelIsAnEstimate() {
        assertThat(sum(new MemoryModule("", "CHANNEL A", OptionalInt.of(64), true, NONE, OptionalDouble.of(4_800))))
                .isEqualTo(bus(OptionalInt.of(64), OptionalDouble.of(4_800), Origin.ESTIMATED));
    }

    @Test
    void withoutModulesNothingIsKnown() {
        assertThat(sum()).isEqualTo(Bus.unknown(CPU));
    }

    private static Bus sum(MemoryModule... modules) {
        return ChannelSum.of(CPU, List.of(modules), "a test");
    }

    private static Bus bus(OptionalInt bits, OptionalDouble rate, Origin origin) {
        return new Bus(CPU, bits, rate, origin, "a test");
    }

    private static MemoryModule module(String locator, String bank, OptionalInt bits) {
        return new MemoryModule(locator, bank, bits, true, OptionalDouble.of(3_200), NONE);
    }
}

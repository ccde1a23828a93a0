package multilayer.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;

class BusTest {

    private static final Device CPU = new Device(Kind.CPU, "a processor", "", false);

    @Test
    void twoChannelsOfDdr4At3200MoveFiftyOneGigabytesASecond() {
        // 128 lines / 8 × 3200 × 10⁶
        assertThat(bus(128, 3_200).theoreticalGigabytesPerSecond()).hasValue(51.2);
    }

    @Test
    void aMedianAboveThatContradictsIt() {
        assertThat(bus(64, 3_200).contradicts(measured(25.7))).isTrue();
        assertThat(bus(64, 3_200).contradicts(measured(25.5))).isFalse();
    }

    @Test
    void whatIsUnknownIsNotContradicted() {
        assertThat(Bus.unknown(CPU).theoreticalGigabytesPerSecond()).isEmpty();
        assertThat(Bus.unknown(CPU).contradicts(measured(1_000))).isFalse();
    }

    private static Bus bus(int bits, double rate) {
        return new Bus(CPU, OptionalInt.of(bits), OptionalDouble.of(rate), Origin.REPORTED, "a test");
    }

    private static Bandwidth measured(double median) {
        return new Bandwidth(CPU, MemoryOperation.READ, 2, 1, new Spread(1, median, 2_000, 15));
    }
}

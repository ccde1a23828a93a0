package multilayer.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Device GPU = new Device(Kind.GPU, "a \"GPU\"", "driver 1", true);

    @Test
    void aBandwidthComesBackAsItWas() {
        Bandwidth bandwidth = new Bandwidth(GPU, MemoryOperation.TRIAD, 0, 134_217_728, new Spread(1.5, 2.25, 3, 15));

        assertThat(BandwidthLine.read(JSON.valueToTree(BandwidthLine.of(bandwidth))))
                .isEqualTo(bandwidth);
    }

    @Test
    void aBusComesBackAsItWas() {
        Bus bus = new Bus(GPU, OptionalInt.of(256), OptionalDouble.of(14_000), Origin.REPORTED, "a driver");

        assertThat(BusLine.read(JSON.valueToTree(BusLine.of(bus)))).isEqualTo(bus);
    }

    @Test
    void whatIsUnknownOfABusIsNull() throws JsonProcessingException {
        String line = JSON.writeValueAsString(BusLine.of(Bus.unknown(GPU)));

        assertThat(line).contains("\"widthBits\":null", "\"theoreticalGigabytesPerSecond\":null", "\"source\":null");
        assertThat(BusLine.read(JSON.readTree(line))).isEqualTo(Bus.unknown(GPU));
    }
}

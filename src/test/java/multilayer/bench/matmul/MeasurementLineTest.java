package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import org.junit.jupiter.api.Test;

class MeasurementLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Measurement measurement = new Measurement(
            new Device(Kind.GPU, "a card", "a driver 1.2", true),
            new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 1),
            "64x64x16",
            new Shape(500, 1000, 2000),
            Timing.WITH_TRANSFERS,
            0.5,
            0.4,
            0.8,
            9,
            2.5e-7);

    @Test
    void namesEveryFigure() {
        assertThat(JSON.valueToTree(MeasurementLine.of(measurement)).toString())
                .isEqualTo("{\"event\":\"measurement\",\"kind\":\"gpu\",\"device\":\"a card\",\"path\":\"opencl\","
                        + "\"m\":500,\"k\":1000,\"n\":2000,\"dtype\":\"float32\",\"threads\":0,\"medianSeconds\":0.5,"
                        + "\"quartileSeconds\":[0.4,0.8],\"samples\":9,\"gigaflopsPerSecond\":4.0,\"verified\":true,"
                        + "\"maxError\":2.5E-7,\"timing\":\"with-transfers\",\"variant\":\"64x64x16\","
                        + "\"driver\":\"a driver 1.2\",\"standIn\":true,\"deviceIndex\":1}");
    }

    @Test
    void isReadBackAsItWas() {
        JsonNode line = JSON.valueToTree(MeasurementLine.of(measurement));

        assertThat(MeasurementLine.read(line)).isEqualTo(measurement);
    }

    @Test
    void aFieldThatIsMissingOrWrongIsNamed() {
        ObjectNode line = JSON.valueToTree(MeasurementLine.of(measurement));

        assertThatThrownBy(() -> MeasurementLine.read(line.deepCopy().put("m", "many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("m is not what it should be: \"many\"");
        assertThatThrownBy(() -> MeasurementLine.read(line.deepCopy().put("m", "500")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasurementLine.read(line.deepCopy().putNull("samples")))
                .hasMessage("samples is not what it should be: null");
        assertThatThrownBy(() -> MeasurementLine.read(line.deepCopy().without("samples")))
                .hasMessage("samples is missing");
        assertThatThrownBy(() -> MeasurementLine.read(line.deepCopy().put("path", "abacus")))
                .hasMessageContaining("abacus");
    }
}

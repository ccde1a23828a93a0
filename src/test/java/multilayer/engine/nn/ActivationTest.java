package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import multilayer.engine.Named;
import multilayer.engine.golden.Golden;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each activation")
class ActivationTest {

    private static final JsonNode FILE = Golden.file("activations.json");

    static Stream<Arguments> golden() {
        return Golden.stream(FILE.get("activations"))
                .map(each -> Arguments.of(each.get("id").asText(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void hasPyTorchsValuesAndDerivatives(String id, JsonNode golden) {
        Activation activation = Named.byId("activation", Activation.values(), id);
        float[] z = Golden.floats(FILE.get("z"));
        float[] values = new float[z.length];
        activation.apply(z, values, z.length);
        float[] derivatives = new float[z.length];
        Arrays.fill(derivatives, 1);
        activation.backward(z, derivatives, z.length);
        for (int i = 0; i < z.length; i++) {
            assertThat((double) values[i])
                    .as("value at %s", z[i])
                    .isCloseTo(golden.get("values").get(i).asDouble(), within(1e-6));
            assertThat((double) derivatives[i])
                    .as("derivative at %s", z[i])
                    .isCloseTo(golden.get("derivatives").get(i).asDouble(), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInTheGoldenFile(Activation activation) {
        assertThat(golden().map(arguments -> arguments.get()[0])).contains(activation.id());
    }

    @ParameterizedTest
    @EnumSource
    void passesOnTheNumbersBeyondItsSlice(Activation activation) {
        float[] z = {-1, 2, -3, 4};
        activation.apply(z, z, 2);
        assertThat(z[2]).isEqualTo(-3);
        assertThat(z[3]).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "LEAKY_RELU", "IDENTITY"})
    void showsItsDerivativeInItsOutputWhereItSaysSo(Activation activation) {
        float[] z = {-2, -0.5f, 0, 0.5f, 2};
        float[] output = new float[z.length];
        activation.apply(z, output, z.length);
        float[] fromInput = {1, 1, 1, 1, 1};
        float[] fromOutput = fromInput.clone();
        activation.backward(z, fromInput, z.length);
        activation.backward(output, fromOutput, z.length);
        assertThat(activation.derivativeShowsInOutput()).isTrue();
        assertThat(fromOutput).containsExactly(fromInput);
    }
}

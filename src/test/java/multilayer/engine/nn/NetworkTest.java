package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final NetworkSpec SPEC = new NetworkSpec(
            6, List.of(HiddenBlock.relu(5).withBatchNorm(true), HiddenBlock.relu(4)), 3, Initializer.HE_NORMAL);

    @Test
    void sameSeedDrawsTheSameWeightsAndAnotherSeedOthers() {
        try (Network one = Network.create(SPEC, 1);
                Network same = Network.create(SPEC, 1);
                Network other = Network.create(SPEC, 2)) {
            assertThat(values(one, "dense1.weight")).containsExactly(values(same, "dense1.weight"));
            assertThat(values(one, "dense1.weight")).isNotEqualTo(values(other, "dense1.weight"));
        }
    }

    @Test
    void tensorsHaveTheNamesAndShapesOfAWeightsFile() {
        try (Network network = Network.create(SPEC, 1)) {
            assertThat(network.tensors())
                    .extracting(tensor -> tensor.name() + java.util.Arrays.toString(tensor.shape()))
                    .containsExactly(
                            "dense1.weight[6, 5]",
                            "dense1.bias[5]",
                            "batchNorm1.gamma[5]",
                            "batchNorm1.beta[5]",
                            "batchNorm1.mean[5]",
                            "batchNorm1.variance[5]",
                            "batchNorm1.epsilon[]",
                            "dense2.weight[5, 4]",
                            "dense2.bias[4]",
                            "output.weight[4, 3]",
                            "output.bias[3]");
        }
    }

    @Test
    void countsItsParametersAsItsSpecDoes() {
        try (Network network = Network.create(SPEC, 1)) {
            int count = network.parameters().stream()
                    .mapToInt(parameter -> parameter.value().length())
                    .sum();
            assertThat(SPEC.parameterCount()).isEqualTo(count).isEqualTo(35 + 10 + 24 + 15);
        }
    }

    @Test
    void loadsWhatAnotherHadAndRefusesAnotherShapeByName() {
        try (Network one = Network.create(SPEC, 1);
                Network other = Network.create(SPEC, 2);
                Network wider = Network.create(SPEC.withHidden(List.of(HiddenBlock.relu(7))), 3)) {
            other.load(one.tensors());
            assertThat(values(other, "output.weight")).containsExactly(values(one, "output.weight"));
            float[] before = values(wider, "dense1.weight");
            assertThatThrownBy(() -> wider.load(one.tensors()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dense1.weight must have the shape [6, 7]: [6, 5]");
            assertThat(values(wider, "dense1.weight")).containsExactly(before);
        }
    }

    @Test
    void insertingABlockKeepsTheLayersThatAreTheSame() {
        NetworkSpec inserted = SPEC.withHidden(
                List.of(SPEC.hidden().get(0), HiddenBlock.relu(5), SPEC.hidden().get(1)));
        try (Network trained = Network.create(SPEC, 1);
                Network network = Network.keeping(inserted, 9, trained, new int[] {0, -1, 1});
                Network fresh = Network.create(inserted, 9)) {
            assertThat(values(network, "dense1.weight")).containsExactly(values(trained, "dense1.weight"));
            assertThat(values(network, "dense2.weight")).containsExactly(values(fresh, "dense2.weight"));
            assertThat(values(network, "dense3.weight")).containsExactly(values(trained, "dense2.weight"));
            assertThat(values(network, "output.weight")).containsExactly(values(trained, "output.weight"));
        }
    }

    @Test
    void aLayerWhoseInputHasChangedStartsFresh() {
        NetworkSpec inserted = SPEC.withHidden(
                List.of(SPEC.hidden().get(0), HiddenBlock.relu(8), SPEC.hidden().get(1)));
        try (Network trained = Network.create(SPEC, 1);
                Network network = Network.keeping(inserted, 9, trained, new int[] {0, -1, 1});
                Network fresh = Network.create(inserted, 9)) {
            assertThat(values(network, "dense3.weight")).containsExactly(values(fresh, "dense3.weight"));
        }
    }

    private static float[] values(Network network, String name) {
        return network.tensors().stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }
}

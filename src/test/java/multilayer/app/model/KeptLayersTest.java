package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class KeptLayersTest {

    private final ExperimentModel model = new ExperimentModel(Preset.TWO_LAYER.experiment());

    private KeptLayers kept() {
        return model.keptLayersProperty().get();
    }

    private int id(int index) {
        return model.draftProperty().get().blocks().get(index).id();
    }

    @Test
    void nothingIsKeptBeforeTraining() {
        assertThat(kept().kept()).isZero();
        assertThat(kept().total()).isEqualTo(3);
    }

    @Test
    void everythingIsKeptAsLongAsNoShapeChanges() {
        model.markTrained();
        model.set(new BlockSettings(id(0)).dropoutRate(), 0.5);

        assertThat(kept().kept()).isEqualTo(3);
    }

    @Test
    void aLayerInsertedWithTheWidthOfItsNeighbourLeavesTheOthersTheirWeights() {
        model.markTrained();
        model.insert(1);

        assertThat(kept().hidden()).containsExactly(true, false, true);
        assertThat(kept().output()).isTrue();
        assertThat(kept().kept()).isEqualTo(3);
        assertThat(kept().total()).isEqualTo(4);
    }

    @Test
    void otherUnitsMakeTheLayerAndTheOneBehindItFresh() {
        model.markTrained();
        model.set(new BlockSettings(id(1)).units(), 64.0);

        assertThat(kept().hidden()).containsExactly(true, false);
        assertThat(kept().output()).isFalse();
    }

    @Test
    void swappedLayersOfOtherShapesAreFresh() {
        model.markTrained();
        model.move(id(0), 1);

        assertThat(kept().hidden()).containsExactly(false, false);
        assertThat(kept().output()).isFalse();
    }
}

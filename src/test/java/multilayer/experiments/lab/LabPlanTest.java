package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabPlanTest {

    @Test
    void inFullItIsWhatTheNotebookDoes() {
        LabPlan plan = LabPlan.full(Labs.ACTIVATIONS);

        assertThat(plan).isEqualTo(new LabPlan(Labs.ACTIVATIONS, 3, 15, false));
        assertThat(plan.isShortened()).isFalse();
    }

    @Test
    void quickIsAFifthOfTheEpochsAndSaysSo() {
        assertThat(LabPlan.quick(Labs.ACTIVATIONS).epochs()).isEqualTo(3);
        assertThat(LabPlan.quick(Labs.HIDDEN_UNITS).epochs()).isEqualTo(2);
        assertThat(LabPlan.quick(Labs.HIDDEN_UNITS).isShortened()).isTrue();
        assertThat(LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH).isShortened()).isTrue();
        assertThat(LabPlan.full(Labs.HIDDEN_UNITS).withEpochs(9).isShortened()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedWithItsBounds() {
        assertThatThrownBy(() -> LabPlan.full(Labs.HIDDEN_UNITS).withSeeds(0)).hasMessageContaining("seeds");
        assertThatThrownBy(() -> LabPlan.full(Labs.HIDDEN_UNITS).withEpochs(0)).hasMessageContaining("epochs");
        assertThatThrownBy(() -> LabPlan.full(Labs.FRAMEWORK_VS_SCRATCH).withEpochs(2))
                .hasMessageContaining("single epochs");
    }
}

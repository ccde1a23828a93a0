package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadedDataTest {

    private final LoadedData data = new LoadedData();

    @Test
    void readsADataSetOnceHoweverOftenItIsAskedFor() {
        assertThat(data.apply("fashion-mnist")).isSameAs(data.apply("fashion-mnist"));
        assertThat(data.apply("fashion-mnist").train().size()).isEqualTo(60_000);
    }

    @Test
    void tellsWhichDataSetsThereAre() {
        assertThatThrownBy(() -> data.apply("mnist")).hasMessage("dataset must be one of fashion-mnist: mnist");
    }
}

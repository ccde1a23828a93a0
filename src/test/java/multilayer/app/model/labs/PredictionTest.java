package multilayer.app.model.labs;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.app.model.labs.Prediction.Kind;
import org.junit.jupiter.api.Test;

class PredictionTest {

    @Test
    void beforeAnyResultItIsOpenOrMissing() {
        assertThat(new Prediction(" ", null).kind()).isEqualTo(Kind.MISSING);
        assertThat(new Prediction("512", null).kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void afterAResultAChangeIsMarkedAndTakingItBackUnmarksIt() {
        assertThat(new Prediction("512", "512").kind()).isEqualTo(Kind.BEFORE);
        assertThat(new Prediction("1024", "512").kind()).isEqualTo(Kind.CHANGED);
        assertThat(new Prediction("512 ", "512").kind()).isEqualTo(Kind.BEFORE);
    }

    @Test
    void withoutOneItIsNoneOrWrittenAfterwards() {
        assertThat(new Prediction("", "").kind()).isEqualTo(Kind.NONE);
        assertThat(new Prediction("512", "").kind()).isEqualTo(Kind.AFTER);
    }
}

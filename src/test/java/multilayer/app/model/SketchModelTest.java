package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SketchModelTest {

    private final SketchModel model = new SketchModel();

    @Test
    void theBrushIsFullInItsMiddleAndSoftOverOnePixelAtItsEdge() {
        model.radiusProperty().set(1);
        touch(10.5, 20.5, false);
        assertThat(at(10, 20)).isEqualTo(255);
        assertThat(at(11, 20)).isEqualTo(128);
        assertThat(at(12, 20)).isZero();
        assertThat(model.blankProperty().get()).isFalse();
    }

    @Test
    void erasingMakesBlackAndAStrokeOverTheEdgeIsCutOff() {
        touch(0, 0, false);
        assertThat(at(0, 0)).isEqualTo(255);
        touch(0, 0, true);
        assertThat(at(0, 0)).isZero();
        touch(-50, 90, false);
        assertThat(model.blankProperty().get()).isTrue();
    }

    @Test
    void aStrokeIsUndoneAsAWhole() {
        model.beginStroke();
        touch(3, 3, false);
        touch(20, 20, false);
        byte[] drawn = model.pixels();
        model.clear();
        model.undo();
        assertThat(model.pixels()).isEqualTo(drawn);
        model.undo();
        assertThat(model.blankProperty().get()).isTrue();
        assertThat(model.undoableProperty().get()).isFalse();
    }

    @Test
    void anImageOfAnotherSizeIsRefusedAndWhatWasDrawnStays() {
        touch(3, 3, false);
        byte[] drawn = model.pixels();
        assertThatThrownBy(() -> model.show(new byte[5])).hasMessage("an image must have 784 pixels: 5");
        assertThat(model.pixels()).isEqualTo(drawn);
    }

    @Test
    void aProblemIsForgottenWithTheNextStroke() {
        model.fail("No picture.");
        touch(3, 3, false);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aFastStrokeHasNoGaps() {
        model.radiusProperty().set(1);
        model.stroke(2.5, 5.5, 25.5, 5.5, false);
        for (int column = 2; column < 26; column++) {
            assertThat(at(column, 5)).isEqualTo(255);
        }
    }

    private void touch(double x, double y, boolean erase) {
        model.stroke(x, y, x, y, erase);
    }

    private int at(int column, int row) {
        return model.pixels()[row * SketchModel.EDGE + column] & 0xff;
    }
}

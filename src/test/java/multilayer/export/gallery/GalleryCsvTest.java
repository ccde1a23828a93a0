package multilayer.export.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Dataset;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import org.junit.jupiter.api.Test;

class GalleryCsvTest {

    private static final Dataset IMAGES =
            BrightPixel.images("three", new int[] {0, 0}, new int[] {0, 1}, new int[] {0, 2});

    private static final Predictions PREDICTIONS = new Predictions.Builder(Split.VALIDATION, new int[] {1, 2}, 3)
            .add(1, new float[] {0, -200, -200})
            .add(2, new float[] {0, 0, Float.NaN})
            .build();

    @Test
    void everyChosenSampleIsALineInTheOrderOfTheChoice() {
        assertThat(GalleryCsv.text(IMAGES, PREDICTIONS, new int[] {1, 0}))
                .isEqualTo(String.join(
                        "\r\n",
                        "row,split,true,predicted,probability,trueProbability,loss,margin",
                        "2,validation,right,left,,,,",
                        "1,validation,\"mid, \"\"dle\"\"\",left,1.0,0.0,200.0,1.0",
                        ""));
    }

    @Test
    void withoutASampleTheHeadStays() {
        assertThat(GalleryCsv.text(IMAGES, PREDICTIONS, new int[0])).hasLineCount(1);
    }
}

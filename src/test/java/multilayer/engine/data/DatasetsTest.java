package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetsTest {

    @Test
    void fashionMnistIsWhatItsAuthorsDescribe() throws IOException {
        TrainTest data = Datasets.FASHION_MNIST.load();

        assertThat(data.train().size()).isEqualTo(60_000);
        assertThat(data.test().size()).isEqualTo(10_000);
        assertThat(data.train().rows()).isEqualTo(28);
        assertThat(data.train().columns()).isEqualTo(28);
        assertThat(perClass(data.train())).containsOnly(6_000);
        assertThat(perClass(data.test())).containsOnly(1_000);
    }

    @Test
    void theFirstTrainingImageIsAnAnkleBoot() throws IOException {
        Dataset train = Datasets.FASHION_MNIST.load().train();

        assertThat(train.classNames().get(train.label(0))).isEqualTo("Ankle boot");
        assertThat(sumOfPixels(train, 0)).isEqualTo(76_247);
    }

    @Test
    void theMeanIntensityIsTheKnownOne() throws IOException {
        Dataset train = Datasets.FASHION_MNIST.load().train();
        double sum = 0;
        float[] image = new float[train.features()];
        for (int row = 0; row < train.size(); row++) {
            train.gather(row, image, 0);
            for (float intensity : image) {
                sum += intensity;
            }
        }
        assertThat(sum / train.pixels().length).isCloseTo(0.2860, within(0.00005));
    }

    @ParameterizedTest
    @EnumSource
    void everyDatasetIsFoundByItsName(Datasets dataset) {
        assertThat(Datasets.byId(dataset.id())).isSameAs(dataset);
        assertThat(dataset.title()).isNotBlank();
    }

    @Test
    void anUnknownDatasetIsToldWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.byId("mnist"))
                .withMessage("dataset must be one of fashion-mnist: mnist");
    }

    private static int[] perClass(Dataset dataset) {
        int[] counts = new int[dataset.classNames().size()];
        for (int row = 0; row < dataset.size(); row++) {
            counts[dataset.label(row)]++;
        }
        return counts;
    }

    private static int sumOfPixels(Dataset dataset, int row) {
        int sum = 0;
        for (int i = row * dataset.features(); i < (row + 1) * dataset.features(); i++) {
            sum += Byte.toUnsignedInt(dataset.pixels()[i]);
        }
        return sum;
    }
}

package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Search;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceFileTest {

    private static final SearchSpace SPACE = SearchSpace.of(
            new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.001, 0.3)),
            new Dimension(Hyperparameter.DROPOUT_RATE, new Domain.Uniform(0, 0.5)),
            new Dimension(Hyperparameter.BATCH_SIZE, new Domain.Integers(16, 512, true)),
            new Dimension(Hyperparameter.EPOCHS, new Domain.Integers(5, 15, false)),
            new Dimension(Hyperparameter.HIDDEN, new Domain.Shapes(1, 3, List.of(64, 128))),
            new Dimension(
                    Hyperparameter.ACTIVATION,
                    new Domain.Choice(List.of(new Value.Word("relu"), new Value.Word("tanh")))),
            new Dimension(
                    Hyperparameter.BATCH_NORM,
                    new Domain.Choice(List.of(new Value.Flag(false), new Value.Flag(true)))));

    @TempDir
    private Path folder;

    @Test
    void aFileSaysWhatIsSearched() throws IOException {
        Search search = read("""
                {
                  "format": "multilayer-space", "version": 1,
                  "preset": "two-layer",
                  "space": {
                    "learningRate": {"logUniform": [0.001, 0.3]},
                    "dropoutRate": {"uniform": [0, 0.5]},
                    "batchSize": {"logInteger": [16, 512]},
                    "epochs": {"integer": [5, 15]},
                    "hidden": {"depth": [1, 3], "widths": [64, 128]},
                    "activation": ["relu", "tanh"],
                    "batchNorm": [false, true]
                  }
                }
                """);
        assertThat(search).isEqualTo(new Search(Preset.TWO_LAYER.experiment(), SPACE));
    }

    @Test
    void whatIsWrittenIsReadAlike() throws IOException {
        SearchSpace shapes = SearchSpace.of(new Dimension(
                Hyperparameter.HIDDEN,
                new Domain.Choice(List.of(
                        new Value.Widths(List.of()),
                        new Value.Widths(List.of(256)),
                        new Value.Widths(List.of(256, 128))))));
        for (SearchSpace space : List.of(SPACE, shapes)) {
            Search search = new Search(Preset.BEST.experiment(), space);
            Path file = folder.resolve("space.json");
            SpaceFile.write(file, search);
            assertThat(SpaceFile.read(file)).isEqualTo(search);
        }
    }

    @Test
    void theBaselineIsSearchedWhenNothingElseIsNamed() throws IOException {
        assertThat(space("\"momentum\": [0, 0.9]").base()).isEqualTo(Preset.BASELINE.experiment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"learningrate\": [0.1] | 3: space.learningrate is not a field of space; did you mean learningRate?",
                "\"learningRate\": {\"logUniform\": [0, 1]} | 3: space.learningRate.logUniform[0] must be a number in (0, 100], not 0; correct it and try again.",
                "\"dropoutRate\": {\"logUniform\": [0, 0.5]} | 3: space.dropoutRate.logUniform: a logarithmic scale must begin above 0: 0; correct it and try again.",
                "\"dropoutRate\": {\"uniform\": [0.5, 0.2]} | 3: space.dropoutRate.uniform: the first of two bounds must be below the second: 0.5, 0.2; correct it and try again.",
                "\"dropoutRate\": {\"uniform\": [0.5]} | 3: space.dropoutRate.uniform must be two numbers in brackets, not a list; correct it and try again.",
                "\"batchSize\": {\"uniform\": [16, 32]} | 3: space.batchSize.uniform is not a field of space.batchSize; it may have integer, logInteger.",
                "\"batchSize\": [16.5] | 3: space.batchSize[0] must be a whole number from 1 to 65536, not 16.5; correct it and try again.",
                "\"activation\": [\"relu\", \"relo\"] | 3: space.activation[1] must be one of relu, leaky-relu",
                "\"activation\": {\"uniform\": [0, 1]} | 3: space.activation must be a list in brackets, not an object; correct it and try again.",
                "\"momentum\": 0.9 | 3: space.momentum must be a list in brackets, not 0.9; correct it and try again.",
                "\"momentum\": {\"uniform\": [0, 0.9], \"logUniform\": [0.1, 0.9]} | 3: uniform and logUniform exclude one another; remove one of the two.",
                "\"hidden\": [[256], 128] | 3: space.hidden[1] must be a list of widths, each a whole number from 1 to 16384, not 128; correct it and try again.",
                "\"hidden\": {\"depth\": [3, 1], \"widths\": [64]} | 3: space.hidden.widths: the first of two bounds must not be above the second: 3, 1; correct it and try again.",
                "\"batchNorm\": [true, true] | 3: space.batchNorm: a choice needs different values: true, true; correct it and try again.",
                "\"batchNorm\": [] | 3: space.batchNorm: a choice needs at least one value: it has none; correct it and try again.",
                "`` | 2: space: a search space needs at least one dimension: it has none; correct it and try again.",
            })
    void aMistakeIsToldByFieldAndLine(String field, String sentence) {
        assertThatThrownBy(() -> space(field))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageStartingWith("space.json, line " + sentence);
    }

    @Test
    void whatAllTrialsHaveInCommonIsToldOnce() {
        assertThatThrownBy(() -> read("""
                        {"format": "multilayer-space", "version": 1,
                        "preset": "baseline",
                        "experiment": {},
                        "space": {"momentum": [0, 0.9]}}
                        """))
                .hasMessage("space.json, line 2: preset and experiment both tell what all trials have in common;"
                        + " remove one of the two.");
    }

    private Search space(String fields) throws IOException {
        return read("{\"format\": \"multilayer-space\", \"version\": 1,\n\"space\": {\n" + fields + "\n}}");
    }

    private Search read(String text) throws IOException {
        return SpaceFile.read(Files.writeString(folder.resolve("space.json"), text));
    }
}

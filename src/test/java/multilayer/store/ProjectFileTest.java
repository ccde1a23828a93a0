package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.nn.Initializer;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPresetReadsBackAsItWas(Preset preset) throws IOException {
        assertThat(writtenAndRead(preset.experiment())).isEqualTo(preset.experiment());
    }

    @Test
    void anyValidExperimentReadsBackAsItWas() throws IOException {
        RandomExperiments experiments = new RandomExperiments(1);
        for (int i = 0; i < 300; i++) {
            Experiment experiment = experiments.next();
            assertThat(writtenAndRead(experiment)).isEqualTo(experiment);
        }
    }

    @Test
    void theFileIsWhatAPersonWouldWrite() throws IOException {
        Path file = folder.resolve("d2l.multilayer");
        ProjectFile.write(file, Preset.D2L.experiment());

        assertThat(Files.readString(file)).isEqualTo("""
                        {
                          "format": "multilayer-project",
                          "version": 1,
                          "dataset": "fashion-mnist",
                          "network": {
                            "inputs": 784,
                            "hidden": [
                              {
                                "units": 256,
                                "initializer": {
                                  "scheme": "normal",
                                  "sigma": 0.01
                                },
                                "batchNorm": false,
                                "activation": "relu",
                                "dropoutRate": 0
                              }
                            ],
                            "outputs": 10,
                            "outputInitializer": {
                              "scheme": "normal",
                              "sigma": 0.01
                            }
                          },
                          "training": {
                            "learningRate": 0.1,
                            "schedule": {
                              "shape": "constant",
                              "warmupEpochs": 0,
                              "factor": 0.5,
                              "everyEpochs": 5,
                              "floor": 0,
                              "patience": 2
                            },
                            "optimizer": {
                              "kind": "sgd",
                              "momentum": 0,
                              "nesterov": false,
                              "weightDecay": 0
                            },
                            "batchSize": 256,
                            "epochs": 10,
                            "validation": {
                              "source": "test",
                              "share": 0
                            },
                            "seed": 1,
                            "labelSmoothing": 0,
                            "averageDecay": 0,
                            "augmentation": {
                              "flip": false,
                              "shift": 0,
                              "noise": 0
                            },
                            "gradientClip": 0,
                            "earlyStopping": null
                          }
                        }
                        """);
    }

    @Test
    void editedLabelsAreASectionOfTheirOwn() throws IOException {
        Path file = folder.resolve("labels.multilayer");
        ProjectFile.write(
                file,
                Preset.D2L
                        .experiment()
                        .withLabels(LabelEdits.NONE.exclude(59_999).exclude(17).relabel(40, 6)));

        assertThat(Files.readString(file)).endsWith("""
                            "earlyStopping": null
                          },
                          "labels": {
                            "exclude": [
                              17,
                              59999
                            ],
                            "relabel": {
                              "40": 6
                            }
                          }
                        }
                        """.indent(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"exclude\": []}", "{\"relabel\": {}}"})
    void noEditsMayBeToldInSeveralWays(String labels) throws IOException {
        Path file = folder.resolve("p.multilayer");
        ProjectFile.write(file, Preset.BASELINE.experiment());
        Files.writeString(
                file, Files.readString(file).replace("\"training\":", "\"labels\": " + labels + ", \"training\":"));

        assertThat(ProjectFile.read(file)).isEqualTo(Preset.BASELINE.experiment());
    }

    @Test
    void whatHasANaturalDefaultMayBeLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("short.multilayer"), """
                {"format": "multilayer-project", "version": 1, "dataset": "fashion-mnist",
                 "network": {"inputs": 784, "outputs": 10,
                   "hidden": [{"units": 64, "initializer": "normal", "activation": "tanh"}]},
                 "training": {"learningRate": 1e-1, "optimizer": {"kind": "sgd"}, "batchSize": 32, "epochs": 1,
                   "validation": {"source": "none"}, "seed": 7}}
                """);

        Experiment experiment = ProjectFile.read(file);

        assertThat(experiment.network().outputInitializer()).isEqualTo(Initializer.HE_NORMAL);
        assertThat(experiment.network().hidden().get(0).initializer()).isEqualTo(Initializer.normal(0.01));
        assertThat(experiment.network().hidden().get(0).batchNorm()).isFalse();
        assertThat(experiment.network().hidden().get(0).dropoutRate()).isZero();
        assertThat(experiment.training().learningRate()).isEqualTo(0.1);
        assertThat(experiment.training().schedule()).isEqualTo(LearningRateSchedule.CONSTANT);
        assertThat(experiment.training().optimizer()).isEqualTo(new OptimizerSpec.Sgd(0, false, 0));
        assertThat(experiment.training().labelSmoothing()).isZero();
        assertThat(experiment.training().averageDecay()).isZero();
        assertThat(experiment.training().augmentation()).isEqualTo(Augmentation.NONE);
        assertThat(experiment.training().gradientClip()).isZero();
        assertThat(experiment.training().earlyStopping()).isNull();
    }

    @Test
    void aScheduleIsCompletedWithWhatItsShapeUsuallyHas() throws IOException {
        Path file = folder.resolve("p.multilayer");
        ProjectFile.write(file, Preset.BASELINE.experiment());
        String exponential = Files.readString(file)
                .replaceFirst(
                        "(?s)\"schedule\": \\{.*?}", "\"schedule\": {\"shape\": \"exponential\", \"warmupEpochs\": 2}");
        Files.writeString(file, exponential);

        assertThat(ProjectFile.read(file).training().schedule())
                .isEqualTo(new LearningRateSchedule(LearningRateSchedule.Shape.EXPONENTIAL, 2, 0.9, 5, 0, 2));
    }

    @ParameterizedTest
    @CsvSource({"rmsprop", "adam", "adamw"})
    void anOptimizerIsCompletedWithItsUsualValues(String kind) throws IOException {
        Path file = folder.resolve("p.multilayer");
        ProjectFile.write(file, Preset.BASELINE.experiment());
        String other = Files.readString(file)
                .replaceFirst("(?s)\"optimizer\": \\{.*?}", "\"optimizer\": {\"kind\": \"" + kind + "\"}");
        Files.writeString(file, other);

        OptimizerSpec usual = Map.of(
                        "rmsprop", new OptimizerSpec.RmsProp(0.9, 1e-8, 0),
                        "adam", new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0),
                        "adamw", new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.01))
                .get(kind);
        assertThat(ProjectFile.read(file).training().optimizer()).isEqualTo(usual);
    }

    @Test
    void anAugmentationVariesWhatItSaysAndNothingElse() throws IOException {
        Path file = folder.resolve("p.multilayer");
        ProjectFile.write(file, Preset.BASELINE.experiment());
        String shifted = Files.readString(file)
                .replaceFirst("(?s)\"augmentation\": \\{.*?}", "\"augmentation\": {\"shift\": 2}");
        Files.writeString(file, shifted);

        assertThat(ProjectFile.read(file).training().augmentation()).isEqualTo(new Augmentation(false, 2, 0));
    }

    private Experiment writtenAndRead(Experiment experiment) throws IOException {
        Path file = folder.resolve("project.multilayer");
        ProjectFile.write(file, experiment);
        return ProjectFile.read(file);
    }
}

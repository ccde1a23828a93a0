package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.store.KeptLab.Spent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFileTest {

    private static final Experiment EXPERIMENT = Preset.BASELINE.experiment();
    private static final EpochEvent LAST = new EpochEvent(
            10,
            2110,
            new Metrics(Split.TRAIN, 0.21, 0.92, 54_000),
            new Metrics(Split.VALIDATION, 0.33, 0.885, 6_000),
            0.05,
            Duration.ofMillis(750),
            72_000);
    private static final KeptLab LAB = new KeptLab(
            "Wider is better.\nUp to a point: \"512\".",
            "Wider is better.",
            "It is noise from 128 on.",
            5,
            true,
            null,
            new Spent(Instant.parse("2026-01-31T12:00:00Z"), Duration.ofMillis(61_250)),
            List.of(
                    new KeptTrial(
                            EXPERIMENT, StopReason.COMPLETED, LAST, new Metrics(Split.TEST, 0.35, 0.8752, 10_000), ""),
                    new KeptTrial(EXPERIMENT, StopReason.DIVERGED, null, null, ""),
                    new KeptTrial(EXPERIMENT, null, null, null, "it does not fit into memory")),
            List.of(new KeptTime(EXPERIMENT, "framework", 60_000, 2, 3.25)));

    @TempDir
    private Path folder;

    @Test
    void whatAStudentHasOfALabIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("hidden-units.json");
        LabFile.write(file, LAB);

        assertThat(LabFile.read(file)).isEqualTo(LAB);
    }

    @Test
    void aLossThatIsNoNumberIsNotKept() {
        EpochEvent diverged = new EpochEvent(
                1, 211, new Metrics(Split.TRAIN, Double.NaN, 0.1, 54_000), null, 0.05, Duration.ofSeconds(1), 54_000);
        assertThat(new KeptTrial(EXPERIMENT, StopReason.DIVERGED, diverged, null, "").last())
                .isNull();
    }

    @Test
    void aMistakeIsToldWithLineFieldValueAndBound() throws IOException {
        Path file = folder.resolve("hidden-units.json");
        LabFile.write(file, LAB);
        Files.writeString(file, Files.readString(file).replace("\"seeds\": 5", "\"seeds\": 11"));

        assertThatThrownBy(() -> LabFile.read(file))
                .hasMessage("hidden-units.json, line 7: seeds must be a whole number from 1 to 10, not 11; "
                        + "correct it and try again.");
    }

    @Test
    void anAccuracyAboveOneIsRefused() throws IOException {
        Path file = folder.resolve("hidden-units.json");
        LabFile.write(file, LAB);
        Files.writeString(file, Files.readString(file).replace("0.8752", "87.52"));

        assertThatThrownBy(() -> LabFile.read(file))
                .hasMessageContaining("accuracy must be a number in [0, 1], not 87.52");
    }

    @Test
    void aFileOfAnotherKindIsNotTakenForALab() throws IOException {
        Path file = folder.resolve("hidden-units.json");
        ProjectFile.write(file, EXPERIMENT);

        assertThatThrownBy(() -> LabFile.read(file)).hasMessageContaining("format must be \"multilayer-lab\"");
    }

    @Test
    void aTrialHasEitherAReasonOrAFailure() {
        assertThatThrownBy(() -> new KeptTrial(EXPERIMENT, null, null, null, " "))
                .hasMessage("a trial has either a reason or a failure");
    }
}

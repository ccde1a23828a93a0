package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.Labs;
import org.junit.jupiter.api.Test;

class LabHistoryTest {

    @Test
    void aHistoryThatCannotBeOpenedIsToldAndTheLabRunsWithoutIt() {
        List<String> told = new ArrayList<>();
        TrainTest data = LearnableData.of(20, 10);
        LabHistory history = new LabHistory(
                () -> {
                    throw new IOException("runs.db is write-protected; choose another folder.");
                },
                told::add,
                FxThread.direct());
        try (TrialRunner trials = new LocalTrials(data, 1)) {
            assertThat(history.before(trials, Labs.HIDDEN_UNITS, data)).isSameAs(trials);
        }
        assertThat(told).singleElement().asString().contains("runs.db is write-protected; choose another folder.");
    }
}

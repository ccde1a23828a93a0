package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.EpochsOfWeights;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.RunWeights;
import multilayer.app.model.WeightsModel;
import org.junit.jupiter.api.Test;

class WeightsServiceTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final WeightsModel model = new WeightsModel(evaluation);
    private final SimpleBooleanProperty runGoing = new SimpleBooleanProperty();
    private final List<Integer> asked = new CopyOnWriteArrayList<>();

    /** What would be done on the window's thread, done here when the test says so. */
    private final BlockingQueue<Runnable> arrivals = new LinkedBlockingQueue<>();

    @Test
    void computesOnlyWhileSomebodyLooks() throws InterruptedException {
        WeightsService service = service(this::known);
        evaluation.show(EpochsOfWeights.run(1, 2));
        assertThat(asked).isEmpty();
        service.look(true);
        arrive();
        service.look(false);
        arrive();
        assertThat(asked).containsExactly(2, 1);
        EpochsOfWeights.add(run().history(), 3);
        evaluation.refreshEpochs();
        assertThat(model.wanted()).isEqualTo(3);
        service.look(true);
        arrive();
        assertThat(model.statistics()).extracting(EpochStatistics::epoch).containsExactly(1, 2, 3);
    }

    @Test
    void restsWhileARunIsGoingButNotFromWhatAPersonChose() throws InterruptedException {
        WeightsService service = service((weights, epoch) -> {
            TimeUnit.MILLISECONDS.sleep(250); // so that the rest is longer than the test
            return known(weights, epoch);
        });
        runGoing.set(true);
        evaluation.show(EpochsOfWeights.run(1, 2, 3));
        service.look(true);
        arrive();
        evaluation.choose(1);
        arrive();
        assertThat(model.wanted()).isEqualTo(2);
        assertThat(asked).as("while it rests").containsExactly(3, 1);
        runGoing.set(false);
        arrive();
        assertThat(asked).containsExactly(3, 1, 2);
    }

    @Test
    void aFailureIsASentenceAndIsNotTriedAgainBeforeAnotherRun() throws InterruptedException {
        WeightsService service = service((weights, epoch) -> {
            throw new IllegalStateException("no room");
        });
        evaluation.show(EpochsOfWeights.run(1));
        service.look(true);
        arrive();
        assertThat(model.problemProperty().get()).contains("no room");
        service.look(true);
        assertThat(asked).containsExactly(1);
        evaluation.show(EpochsOfWeights.run(4));
        assertThat(model.problemProperty().get()).isEmpty();
        arrive();
        assertThat(asked).containsExactly(1, 4);
    }

    private WeightsService service(Probing probing) {
        Probing recording = (weights, epoch) -> {
            asked.add(epoch);
            return probing.probe(weights, epoch);
        };
        return new WeightsService(evaluation, model, recording, arrivals::add, runGoing);
    }

    private EpochStatistics known(RunWeights weights, int epoch) {
        return EpochsOfWeights.statistics(weights, epoch);
    }

    private RunWeights run() {
        return Objects.requireNonNull(evaluation.weightsProperty().get());
    }

    private void arrive() throws InterruptedException {
        Objects.requireNonNull(arrivals.poll(10, TimeUnit.SECONDS), "nothing arrived")
                .run();
    }
}

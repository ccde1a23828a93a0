package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import multilayer.app.model.CompareModel;
import multilayer.app.model.CompareState;
import multilayer.app.model.ComparedAnswers;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;
import multilayer.app.model.EvaluationModel;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import org.junit.jupiter.api.Test;

class CompareServiceTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final CompareModel model = new CompareModel(
            FXCollections.observableArrayList(
                    ComparedAnswers.run(1, 1, Validation.NONE), ComparedAnswers.run(2, 1, Validation.NONE)),
            evaluation);
    private final LinkedBlockingQueue<Runnable> toFx = new LinkedBlockingQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void onlyTheLatestOfWhatIsWantedMeanwhileIsComputedNext() throws Exception {
        CompareService service = serve(this::answer);
        service.look();
        model.splitProperty().set(Split.TRAIN);
        model.chooseFirst(model.runs().get(1));
        mayAnswer.countDown();
        next();
        assertThat(model.comparisonProperty().get()).isNull();
        next();
        assertThat(asked).containsExactly("compare: run 1, run 2, validation", "compare: run 2, run 1, train");
        assertThat(model.stateProperty().get()).isEqualTo(CompareState.SHOWN);
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() throws Exception {
        mayAnswer.countDown();
        CompareService service = serve(this::answer);
        service.look();
        next();
        service.lookAway();
        model.splitProperty().set(Split.TRAIN);
        assertThat(model.wantedProperty().get()).isNotNull();
        service.look();
        next();
        assertThat(asked).hasSize(2);
    }

    @Test
    void aSealedTestSetIsNotTouched() throws Exception {
        mayAnswer.countDown();
        model.splitProperty().set(Split.TEST);
        serve(this::answer).look();
        assertThat(model.stateProperty().get()).isEqualTo(CompareState.SEALED);
        model.openTest();
        next();
        assertThat(asked).containsExactly("compare: run 1, run 2, test");
    }

    @Test
    void aFailureIsASentenceAndTheNextQuestionIsAnswered() throws Exception {
        mayAnswer.countDown();
        CompareService service = serve(runs -> {
            if (runs.split() == Split.VALIDATION) {
                throw new IllegalStateException("weights of another network");
            }
            return answer(runs);
        });
        service.look();
        next();
        assertThat(model.reasonProperty().get()).contains("weights of another network");
        model.splitProperty().set(Split.TRAIN);
        next();
        assertThat(model.stateProperty().get()).isEqualTo(CompareState.SHOWN);
    }

    private CompareService serve(Comparing comparing) {
        return new CompareService(model, comparing, toFx::add);
    }

    private Optional<Comparison> answer(ComparedRuns runs) throws InterruptedException {
        mayAnswer.await();
        asked.add("%s: %s, %s, %s"
                .formatted(
                        Thread.currentThread().getName(),
                        runs.first().label(),
                        runs.second().label(),
                        runs.split().id()));
        return Optional.of(new ComparedAnswers().add(3, true, false).of(runs));
    }

    /** Does what the service asks of the FX thread. */
    private void next() throws Exception {
        Objects.requireNonNull(toFx.poll(20, TimeUnit.SECONDS), "nothing came").run();
    }
}

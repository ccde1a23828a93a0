package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import multilayer.app.model.Evaluation;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.KnownAnswers;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleModel;
import org.junit.jupiter.api.Test;

class SampleServiceTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final SampleModel model = new SampleModel(evaluation);
    private final LinkedBlockingQueue<Runnable> toFx = new LinkedBlockingQueue<>();
    private final List<String> explained = new ArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final Evaluation answers = KnownAnswers.show(evaluation, 4);

    @Test
    void onlyTheLatestOfThoseOpenedMeanwhileIsComputedNext() throws Exception {
        serve(this::explain);
        open(1);
        open(2);
        open(4);
        mayAnswer.countDown();
        next();
        assertThat(model.detailsProperty().get()).isNull();
        next();
        assertThat(explained).containsExactly("sample 1", "sample 4");
        assertThat(model.detailsProperty().get())
                .extracting(details -> details.of().sample())
                .isEqualTo(4);
    }

    @Test
    void aFailureIsASentence() throws Exception {
        serve(sample -> {
            throw new IllegalStateException("no epoch is finished");
        });
        open(1);
        next();
        assertThat(model.problemProperty().get()).contains("no epoch is finished");
        mayAnswer.countDown();
    }

    private void serve(Explaining explaining) {
        new SampleService(model, explaining, toFx::add);
    }

    private void open(int sample) {
        model.open(new OpenedSample(answers, sample));
    }

    private SampleDetails explain(OpenedSample sample) throws InterruptedException {
        mayAnswer.await();
        explained.add(Thread.currentThread().getName() + " " + sample.sample());
        return new SampleDetails(sample, KnownAnswers.IMAGES, List.of(), new double[16], List.of());
    }

    /** Does what the service asks of the FX thread. */
    private void next() throws Exception {
        Objects.requireNonNull(toFx.poll(20, TimeUnit.SECONDS), "nothing came").run();
    }
}

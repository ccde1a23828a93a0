package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Same seed and same parts give the same weights, bit for bit")
class ExactnessTest {

    private static final int EXPERIMENTS = 20;

    static IntStream numbers() {
        return IntStream.range(0, EXPERIMENTS);
    }

    @ParameterizedTest(name = "random experiment {0}")
    @MethodSource("numbers")
    void onAnyNumberOfThreadsAndInTwoPieces(int number) throws InterruptedException {
        RandomTraining random = new RandomTraining(number);
        TrainTest data = LearnableData.of(random.samples(), 21);
        Experiment experiment = random.experiment();
        int parts = 1 + number % 4;
        RunOutcome whole = train(experiment, data, new WorkerPool(parts, 1));
        for (int threads = 2; threads <= 4; threads++) {
            train(experiment, data, new WorkerPool(parts, threads))
                    .assertSameAs(whole, "%d parts on %d threads, %s".formatted(parts, threads, experiment));
        }
        long step = 1L + random.below(whole.steps().size() - 1);
        inTwoPieces(experiment, data, parts, step)
                .assertSameAs(whole, "%d parts, resumed after step %d, %s".formatted(parts, step, experiment));
    }

    private static RunOutcome train(Experiment experiment, TrainTest data, WorkerPool pool)
            throws InterruptedException {
        return RunOutcome.of(experiment, data, pool, new TrainingControl(), new Recording());
    }

    private static RunOutcome inTwoPieces(Experiment experiment, TrainTest data, int parts, long step)
            throws InterruptedException {
        TrainingControl control = new TrainingControl();
        List<Checkpoint> checkpoints = new ArrayList<>();
        Recording stopping = new Recording(event -> {
            if (event.step() == step) {
                checkpoints.add(control.checkpoint());
                control.ask(TrainingControl.Mode.STOP);
            }
        });
        RunOutcome begun = RunOutcome.of(experiment, data, new WorkerPool(parts, 2), control, stopping);
        assertThat(checkpoints).hasSize(1);
        RunOutcome rest = RunOutcome.resumed(
                checkpoints.get(0), data, new WorkerPool(parts, 1), new TrainingControl(), new Recording());
        return begun.upTo(checkpoints.get(0), rest);
    }
}

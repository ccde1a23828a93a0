package multilayer.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import multilayer.engine.golden.Golden;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleProgressTest {

    static Stream<JsonNode> plateaus() {
        return Golden.stream(Golden.file("schedules.json").get("plateaus"));
    }

    private static LearningRateSchedule schedule(JsonNode golden) {
        return new LearningRateSchedule(
                Shape.PLATEAU,
                0,
                golden.get("factor").asDouble(),
                5,
                golden.get("floor").asDouble(),
                golden.get("patience").asInt());
    }

    /** A loss that is no number stands as null in the file. */
    private static double loss(JsonNode golden, int epoch) {
        return golden.get("losses").get(epoch).asDouble(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("plateaus")
    void aPlateauLowersTheRateWhenPyTorchDoes(JsonNode golden) {
        ScheduleProgress progress = new ScheduleProgress(schedule(golden), 20);
        double[] expected = Golden.doubles(golden.get("multipliers"));
        for (int epoch = 0; epoch < expected.length; epoch++) {
            progress.epochDone(loss(golden, epoch));
            assertThat(progress.multiplier(epoch + 1))
                    .as("after epoch %d", epoch + 1)
                    .isCloseTo(expected[epoch], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("plateaus")
    void aPlateauGoesOnFromItsStateAsIfNothingHadHappened(JsonNode golden) {
        ScheduleProgress straight = new ScheduleProgress(schedule(golden), 20);
        ScheduleProgress.State saved = straight.state();
        for (int epoch = 0; epoch < golden.get("losses").size(); epoch++) {
            ScheduleProgress resumed = new ScheduleProgress(schedule(golden), 20);
            resumed.resume(saved);
            straight.epochDone(loss(golden, epoch));
            resumed.epochDone(loss(golden, epoch));
            saved = resumed.state();
            assertThat(saved).isEqualTo(straight.state());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PLATEAU", mode = EnumSource.Mode.EXCLUDE)
    void noOtherShapeListensToTheLoss(Shape shape) {
        LearningRateSchedule schedule = LearningRateSchedule.of(shape).withPatience(0);
        ScheduleProgress progress = new ScheduleProgress(schedule, 10);
        progress.epochDone(1);
        progress.epochDone(2);
        assertThat(progress.multiplier(2)).isEqualTo(schedule.multiplier(2, 10));
    }
}

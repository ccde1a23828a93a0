package multilayer.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import multilayer.engine.Named;
import multilayer.engine.golden.Golden;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearningRateScheduleTest {

    static Stream<JsonNode> golden() {
        return Golden.stream(Golden.file("schedules.json").get("cases"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void followsPyTorchsSchedulers(JsonNode golden) {
        LearningRateSchedule schedule = new LearningRateSchedule(
                Named.byId("shape", Shape.values(), golden.get("shape").asText()),
                golden.get("warmupEpochs").asDouble(),
                golden.get("factor").asDouble(),
                golden.get("everyEpochs").asInt(),
                golden.get("floor").asDouble(),
                2);
        double stepsPerEpoch = golden.get("stepsPerEpoch").asDouble();
        double[] expected = Golden.doubles(golden.get("multipliers"));
        for (int step = 0; step < expected.length; step++) {
            assertThat(schedule.multiplier(
                            step / stepsPerEpoch, golden.get("epochs").asDouble()))
                    .as("step %d of %s", step, golden.get("shape"))
                    .isCloseTo(expected[step], within(1e-9));
        }
    }

    @Test
    void warmUpRisesFromZeroInAStraightLine() {
        LearningRateSchedule schedule = new LearningRateSchedule(Shape.CONSTANT, 2, 0.5, 5, 0, 2);
        assertThat(schedule.multiplier(0, 10)).isZero();
        assertThat(schedule.multiplier(0.5, 10)).isEqualTo(0.25);
        assertThat(schedule.multiplier(2, 10)).isEqualTo(1);
    }

    @Test
    void aWarmUpLongerThanTheRunNeverReachesTheFullRate() {
        LearningRateSchedule schedule = new LearningRateSchedule(Shape.COSINE, 20, 0.5, 5, 0, 2);
        assertThat(schedule.multiplier(9.9, 10)).isCloseTo(0.495, within(1e-12));
    }

    @Test
    void refusesAFactorAboveOneWithTheBound() {
        assertThatThrownBy(() -> new LearningRateSchedule(Shape.STEP, 0, 1.5, 5, 0, 2))
                .hasMessage("factor must be in (0, 1]: 1.5");
    }

    @Test
    void aCycleIsNotWarmedUp() {
        assertThatThrownBy(() -> LearningRateSchedule.of(Shape.ONE_CYCLE).withWarmupEpochs(1))
                .hasMessage("a one-cycle schedule rises by itself, so warmupEpochs must be 0: 1.0");
    }
}

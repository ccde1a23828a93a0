package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvChartTest {

    @Test
    void everyPointOfEveryCurveIsALine() {
        assertThat(CsvChart.text(ExampleChart.lossWithAnEarlierRun()))
                .isEqualTo(String.join(
                        "\r\n",
                        "run,curve,epochs,loss",
                        "\"run 1, first\",validation,1.0,0.75",
                        "\"run 1, first\",validation,2.0,0.5",
                        "run 2,train per step,0.0,1.0",
                        "run 2,train per step,0.5,0.5",
                        "run 2,train per step,1.0,0.25",
                        "run 2,train per step,1.5,",
                        "run 2,train per step,1.75,0.25",
                        "run 2,train per step,2.0,3.0",
                        ""));
    }
}

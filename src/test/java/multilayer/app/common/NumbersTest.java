package multilayer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.app.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void countsAreGrouped() {
        assertThat(Numbers.count(203_530)).isEqualTo("203,530");
        assertThat(Numbers.count(10)).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.05",
        "256, 256",
        "0, 0",
        "1e-4, 0.0001",
        "1e-5, 1e-5",
        "0.000025, 2.5e-5",
        "-1e-6, -1e-6",
        "16384, 16384",
        "0.1, 0.1",
        "100, 100",
        "9007199254740991, 9007199254740991",
        "1e17, 1e17"
    })
    void exactNumbersHaveAllTheirDigitsAndNoMore(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
        assertThat(Numbers.parse(text, Unit.PLAIN)).hasValue(value);
    }

    @Test
    void significantDigitsAreRounded() {
        assertThat(Numbers.significant(0.0512345, 3)).isEqualTo("0.0512");
        assertThat(Numbers.significant(0, 3)).isEqualTo("0");
        assertThat(Numbers.significant(Double.NaN, 3)).isEqualTo("NaN");
    }

    @Test
    void sharesArePercentages() {
        assertThat(Numbers.percent(0.1, 0)).isEqualTo("10\u00a0%");
        assertThat(Numbers.percent(0.8824, 1)).isEqualTo("88.2\u00a0%");
        assertThat(Numbers.field(0.123456, Unit.PERCENT)).isEqualTo("12.3456\u00a0%");
        assertThat(Numbers.parse("12.3456\u00a0%", Unit.PERCENT)).hasValue(0.123456);
        assertThat(Numbers.parse("10", Unit.PERCENT)).hasValue(0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.05|0.05",
                "5e-2|0.05",
                "5E-2|0.05",
                ".5|0.5",
                "5.|5",
                " 7 |7",
                "16,384|16384",
                "-1|-1",
                "20%|0.2"
            })
    void usualWaysOfWritingANumberAreRead(String text, double value) {
        assertThat(Numbers.parse(text, Unit.PLAIN)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "-", "e5", "1e", "1,5", "0x10", "NaN", "Infinity", "1 2", "abc", "%", "1d"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Numbers.parse(text, Unit.PLAIN)).isEmpty();
    }
}

package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @Test
    void theDefaultAreTheChaptersFive() {
        assertThat(Sizes.parse(Sizes.DEFAULT))
                .extracting(Shape::toString)
                .containsExactly("1024", "1025", "1026", "1028", "1032");
    }

    @Test
    void aRangeIncludesBothEndsWhereTheStepMeetsThem() {
        assertThat(Sizes.parse("256..1024:256")).extracting(Shape::n).containsExactly(256, 512, 768, 1024);
        assertThat(Sizes.parse("10..15:2")).extracting(Shape::n).containsExactly(10, 12, 14);
        assertThat(Sizes.parse("7..7:1")).containsExactly(Shape.square(7));
    }

    @Test
    void rectangularProductsAreRowsInnerColumns() {
        assertThat(Sizes.parse("256x784x128")).containsExactly(new Shape(256, 784, 128));
    }

    @Test
    void allKindsCanBeMixedAndWhatComesTwiceCountsOnce() {
        assertThat(Sizes.parse(" 64, 32..64:32 ,64x64x64,2x3x4"))
                .containsExactly(Shape.square(64), Shape.square(32), new Shape(2, 3, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1024,|a size must be a number from 1 to 16384, a range such as 256..1024:128 or m, k and n such as 256x784x256: ",
                "12a|a size must be a number from 1 to 16384, a range such as 256..1024:128 or m, k and n such as 256x784x256: 12a",
                "0|a size must be from 1 to 16384: 0",
                "16385|a size must be from 1 to 16384: 16385",
                "99999999999|a size must be from 1 to 16384: 99999999999",
                "1x0x2|a size must be from 1 to 16384: 0",
                "1..9:0|a size must be from 1 to 16384: 0",
                "9..1:2|a range of sizes must begin with its smallest: 9..1:2",
                "1..101:1|a range must have at most 100 sizes; take a larger step: 1..101:1",
                "1..60:1,101..160:1|sizes must be at most 100; take fewer or a larger step: 1..60:1,101..160:1",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void whatCannotBeUsedIsToldInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> Sizes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}

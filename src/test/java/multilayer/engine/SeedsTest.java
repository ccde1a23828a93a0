package multilayer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void theMixIsWhatSplittableRandomDraws() {
        long mixed = Seeds.mix(42, 0);

        long first = new SplittableRandom(42).nextLong();
        assertThat(mixed).isEqualTo(new SplittableRandom(first).nextLong());
    }

    @Test
    void neighbouringSeedsUsesAndIndicesAllDiffer() {
        Set<Long> seeds = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (long use = 0; use < 10; use++) {
                for (long index = 0; index < 10; index++) {
                    seeds.add(Seeds.mix(seed, use, index));
                }
            }
        }
        assertThat(seeds).hasSize(1000);
    }

    @Test
    void theOrderOfTheNumbersMatters() {
        assertThat(Seeds.mix(1, 2)).isNotEqualTo(Seeds.mix(2, 1));
    }
}

package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BatchOrderTest {

    private static final int[] TRAIN = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29};

    @Test
    void anEpochTakesEveryRowOnce() {
        assertThat(new BatchOrder(TRAIN, 1).shuffle(1)).containsExactlyInAnyOrder(TRAIN);
    }

    @Test
    void anEpochsOrderDoesNotDependOnTheEpochsBeforeIt() {
        BatchOrder fromStart = new BatchOrder(TRAIN, 1);
        fromStart.shuffle(1);
        fromStart.shuffle(2);

        assertThat(fromStart.shuffle(3)).isEqualTo(new BatchOrder(TRAIN, 1).shuffle(3));
    }

    @Test
    void epochsAndSeedsDiffer() {
        int[] order = new BatchOrder(TRAIN, 1).shuffle(1);

        assertThat(new BatchOrder(TRAIN, 1).shuffle(2)).isNotEqualTo(order);
        assertThat(new BatchOrder(TRAIN, 2).shuffle(1)).isNotEqualTo(order);
    }

    @Test
    void theArrayIsMadeOnceAndTheRowsGivenStayAsTheyWere() {
        int[] train = TRAIN.clone();
        BatchOrder order = new BatchOrder(train, 1);

        assertThat(order.shuffle(1)).isSameAs(order.shuffle(2)).isNotSameAs(train);
        assertThat(train).isEqualTo(TRAIN);
    }

    @Test
    void everyRowComesFirstEquallyOften() {
        BatchOrder order = new BatchOrder(new int[] {0, 1, 2, 3}, 7);
        int[] first = new int[4];
        for (int epoch = 1; epoch <= 40_000; epoch++) {
            first[order.shuffle(epoch)[0]]++;
        }
        for (int count : first) {
            assertThat(count).isCloseTo(10_000, within(350)); // four standard deviations
        }
    }
}

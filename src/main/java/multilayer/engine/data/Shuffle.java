package multilayer.engine.data;

import java.util.Random;

/** Fisher &amp; Yates's shuffle: every order is equally likely. Durstenfeld 1964, algorithm 235. */
final class Shuffle {

    private Shuffle() {}

    static void inPlace(int[] values, Random random) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int value = values[other];
            values[other] = values[last];
            values[last] = value;
        }
    }
}

package multilayer.store;

import multilayer.engine.Range;
import multilayer.engine.train.Experiment;

/**
 * The time of one epoch in a lab that compares engines.
 *
 * @param experiment what was trained
 * @param contender which engine trained it
 * @param images how many images the timed epoch had
 * @param round from 1
 * @param seconds above 0
 */
public record KeptTime(Experiment experiment, String contender, int images, int round, double seconds) {

    static final Range IMAGES = Range.integers("images", 1, Integer.MAX_VALUE);
    static final Range ROUND = Range.integers("round", 1, 1000);

    public KeptTime {
        IMAGES.check(images);
        ROUND.check(round);
    }
}

package multilayer.app.sweep;

import javafx.scene.Node;
import multilayer.app.common.PageSection;

/** A part of the Sweeps tab's page. */
class SweepSection extends PageSection {

    /** @param key of the heading; {@code key.what} says what this is about */
    SweepSection(String id, String key, Node... actions) {
        super(id, key, "sweep", actions);
    }
}

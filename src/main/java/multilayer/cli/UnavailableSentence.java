package multilayer.cli;

import multilayer.bench.device.Unavailable;
import multilayer.text.Messages;

/** Why a device gives no figures, and what to do about it. */
final class UnavailableSentence {

    private UnavailableSentence() {}

    static String of(Unavailable unavailable) {
        return Messages.text("unavailable." + unavailable.reason().id(), unavailable.detail());
    }
}

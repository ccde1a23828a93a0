package multilayer.cli;

import multilayer.bench.device.Unavailable;

/**
 * A line of JSON in a device's place.
 *
 * @param reason the sentence
 * @param code the reason's id
 */
record UnavailableLine(String event, String kind, String reason, String code, String detail) {

    static UnavailableLine of(Unavailable unavailable) {
        return new UnavailableLine(
                "unavailable",
                unavailable.kind().id(),
                UnavailableSentence.of(unavailable),
                unavailable.reason().id(),
                unavailable.detail());
    }
}

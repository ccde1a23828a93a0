package multilayer.bench.memory;

import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.engine.Named;

/** An {@link Unavailable} as a worker tells it, which has no words for people. */
record UnavailableLine(String event, String kind, String code, String detail) {

    static final String EVENT = "unavailable";

    static UnavailableLine of(Unavailable unavailable) {
        return new UnavailableLine(
                EVENT, unavailable.kind().id(), unavailable.reason().id(), unavailable.detail());
    }

    Unavailable read() {
        return new Unavailable(
                Named.byId("kind", Kind.values(), kind), Named.byId("code", Reason.values(), code), detail);
    }
}

package multilayer.bench.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import multilayer.engine.Named;
import multilayer.engine.reference.Framework;
import multilayer.engine.reference.FromScratch;

/**
 * The catalog of contenders: ours, one line each, and the peers that stand on the class path as services when the program was
 * built with them.
 */
public final class Contenders {

    /** The id of what all others are compared with. */
    public static final String ENGINE = "engine";

    /** The id of our engine with one worker. */
    static final String ENGINE_ON_ONE_CORE = "engine-1";

    private Contenders() {}

    /** All there are in this build, {@value #ENGINE} first. */
    public static List<Contender> all() {
        List<Contender> all = new ArrayList<>(List.of(
                new EngineContender(ENGINE, false),
                new EngineContender(ENGINE_ON_ONE_CORE, true),
                new ProductsContender(),
                new ReferenceContender("from-scratch", FromScratch::new),
                new ReferenceContender("framework", Framework::new)));
        ServiceLoader.load(Contender.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Named::id))
                .forEach(all::add);
        return all;
    }

    /**
     * Finds one by its name.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that lists the names there are
     */
    public static Contender byId(String id) {
        return Named.byId("contender", all().toArray(new Contender[0]), id);
    }
}

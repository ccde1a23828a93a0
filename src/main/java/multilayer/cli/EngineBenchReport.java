package multilayer.cli;

import multilayer.bench.engine.EngineBenchmark;
import multilayer.bench.engine.Machine;

/** Tells a person or a program what {@code bench engine} measures. */
interface EngineBenchReport extends EngineBenchmark.Progress {

    /** Before the first contender is started. */
    void begin(Machine machine);
}

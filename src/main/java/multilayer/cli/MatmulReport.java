package multilayer.cli;

import multilayer.bench.matmul.MatmulProgress;

/** Tells a person or a program what {@code bench matmul} measures. */
interface MatmulReport extends MatmulProgress {

    /** Before the first worker is started. */
    void begin();

    /** After the last has ended. */
    void done();
}

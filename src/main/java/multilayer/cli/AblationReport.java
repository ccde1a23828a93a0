package multilayer.cli;

import multilayer.bench.accuracy.AblationBenchmark.Row;

/** Writes an ablation to standard output, row by row, the experiment as it is first. */
interface AblationReport {

    void start(String preset, int seeds);

    void row(Row row);
}

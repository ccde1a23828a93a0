package multilayer.cli;

import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.bench.accuracy.NotebookConfiguration;

/** Writes accuracies beside the notebook's to standard output, row by row. */
interface AccuracyReport {

    void start(int seeds);

    void row(Row<NotebookConfiguration> row);
}

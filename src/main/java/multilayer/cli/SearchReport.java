package multilayer.cli;

import multilayer.bench.sweep.Claim;
import multilayer.bench.sweep.SearchBenchmark.Repeat;
import multilayer.bench.sweep.SearchBenchmark.Result;

/** Writes how successive halving does beside random search. */
interface SearchReport {

    /**
     * A comparison begins.
     *
     * @param epochs that halving has
     * @param images how many are trained and validated on; 0 if nothing is trained
     */
    void start(Claim claim, int epochs, int images);

    void repeat(Claim claim, Repeat repeat);

    void result(Claim claim, Result result);
}

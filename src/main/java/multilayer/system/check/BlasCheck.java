package multilayer.system.check;

import java.util.Locale;
import java.util.function.Supplier;
import multilayer.bench.matmul.KernelTrial;
import multilayer.engine.blas.Kernels;

/** Whether the library that multiplies matrices loads here and multiplies rightly: a small product is held against float64. */
final class BlasCheck implements Check {

    private final Supplier<Kernels> kernels;

    BlasCheck() {
        this(Kernels::fastest);
    }

    BlasCheck(Supplier<Kernels> kernels) {
        this.kernels = kernels;
    }

    @Override
    public String id() {
        return "blas";
    }

    @Override
    public CheckResult run() {
        KernelTrial trial;
        try {
            trial = KernelTrial.of(kernels.get());
        } catch (LinkageError | RuntimeException e) {
            return CheckResult.failed("selftest.blas.unloadable", e.toString());
        }
        String error = figure(trial.error());
        String bound = figure(trial.bound());
        return trial.isRight()
                ? CheckResult.passed("selftest.blas.passed", trial.library(), error, bound)
                : CheckResult.failed("selftest.blas.wrong", trial.library(), error, bound);
    }

    private static String figure(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }
}

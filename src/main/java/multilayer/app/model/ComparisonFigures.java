package multilayer.app.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import multilayer.engine.data.Split;
import multilayer.engine.eval.McNemar;
import multilayer.engine.eval.Proportion;
import multilayer.text.Messages;

/** How the figures of a comparison are written, with as many digits as they deserve. */
public final class ComparisonFigures {

    private static final double LEAST_P = 0.001;
    private static final double THREE_DECIMALS_BELOW = 0.1;

    private ComparisonFigures() {}

    /** {@code validation accuracy 0.882 [0.874, 0.890] · epoch 10}: the accuracy of A with its 95 % interval. */
    public static String firstAccuracy(Comparison comparison) {
        return accuracy(comparison.firstAccuracy(), comparison.runs().first(), comparison.runs());
    }

    /** As {@link #firstAccuracy}, of B. */
    public static String secondAccuracy(Comparison comparison) {
        return accuracy(comparison.secondAccuracy(), comparison.runs().second(), comparison.runs());
    }

    private static String accuracy(Proportion accuracy, EndedRun run, ComparedRuns runs) {
        String figure = Messages.text(
                runs.split() == Split.TEST && validatesOnTest(run)
                        ? "evaluation.accuracy.notSealed"
                        : "evaluation.accuracy",
                Messages.name("split", runs.split()),
                EvaluationFigures.share(accuracy.value()),
                EvaluationFigures.share(accuracy.lower()),
                EvaluationFigures.share(accuracy.upper()));
        return Messages.text("compare.accuracy", figure, run.epoch());
    }

    /** Whether the difference is more than noise: {@code The difference of 0.6 points … is more than noise (p = 0.003).} */
    public static String verdict(Comparison comparison) {
        McNemar difference = comparison.difference();
        int more = difference.onlyFirst() - difference.onlySecond();
        String split = Messages.name("split", comparison.runs().split());
        if (more == 0) {
            return Messages.text("compare.verdict.equal", split, pValue(difference.pValue()));
        }
        double points = 100.0 * Math.abs(more) / comparison.size();
        return Messages.text(
                difference.isSignificant() ? "compare.verdict.real" : "compare.verdict.noise",
                BigDecimal.valueOf(points)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString(),
                Messages.text(more > 0 ? "compare.first" : "compare.second"),
                split,
                pValue(difference.pValue()));
    }

    /** What both were asked, how many of it, and what that makes of the figures. */
    public static String basis(Comparison comparison) {
        ComparedRuns runs = comparison.runs();
        String basis = Messages.text("compare.basis." + runs.split().id(), comparison.size());
        return runs.split() == Split.TEST && (validatesOnTest(runs.first()) || validatesOnTest(runs.second()))
                ? basis + " " + Messages.text("compare.basis.notSealed")
                : basis;
    }

    private static boolean validatesOnTest(EndedRun run) {
        return EvaluationModel.validatesOnTest(run.weights().experiment());
    }

    /** {@code p = 0.003}; never 0, which no p-value is. */
    static String pValue(double p) {
        if (p < LEAST_P) {
            return Messages.text("compare.p.below", String.valueOf(LEAST_P));
        }
        String format = p < THREE_DECIMALS_BELOW ? "%.3f" : "%.2f";
        return Messages.text("compare.p", String.format(Locale.ROOT, format, p));
    }
}

package multilayer.app.model.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import multilayer.engine.Named;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import org.jspecify.annotations.Nullable;

/** What a sweep's budget is told in. */
public enum BudgetKind implements Named {
    TRIALS("trials", SetupField.TRIALS) {
        @Override
        Budget of(int amount) {
            return Budget.ofTrials(amount);
        }
    },
    EPOCHS("epochs", SetupField.EPOCHS) {
        @Override
        Budget of(int amount) {
            return Budget.ofEpochs(amount);
        }
    },
    MINUTES("minutes", SetupField.MINUTES) {
        @Override
        Budget of(int amount) {
            return Budget.ofTime(Duration.ofMinutes(amount));
        }
    },
    /** No limit: the whole grid. */
    ALL("all", null) {
        @Override
        Budget of(int amount) {
            return Budget.NONE;
        }
    };

    private final String id;
    private final @Nullable SetupField field;

    BudgetKind(String id, @Nullable SetupField field) {
        this.id = id;
        this.field = field;
    }

    @Override
    public String id() {
        return id;
    }

    /** Where its amount is typed. */
    public Optional<SetupField> field() {
        return Optional.ofNullable(field);
    }

    abstract Budget of(int amount);

    /** Those that make sense: only a grid has an end of its own. */
    public static List<BudgetKind> of(Strategy strategy) {
        return strategy == Strategy.GRID ? List.of(ALL, TRIALS, EPOCHS, MINUTES) : List.of(TRIALS, EPOCHS, MINUTES);
    }
}

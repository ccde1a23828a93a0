package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.CoreWork.Kind;
import org.junit.jupiter.api.Test;

class CoreWorkTest {

    private final CoreWork cores = new CoreWork();

    @Test
    void whoeverWouldBeginWhileAnotherComputesIsToldToWaitForIt() {
        SimpleBooleanProperty lab = new SimpleBooleanProperty();
        cores.watch(Kind.LAB, lab);
        StringBinding sweep = cores.reasonAgainst(Kind.SWEEP);
        StringBinding benchmark = cores.reasonAgainst(Kind.BENCHMARK);
        assertThat(sweep.get()).isEmpty();

        lab.set(true);
        assertThat(sweep.get()).startsWith("Possible once the lab has ended or is stopped");
        assertThat(benchmark.get()).isEqualTo(sweep.get());
        assertThat(cores.reasonAgainst(Kind.LAB).get()).as("not for itself").isEmpty();

        lab.set(false);
        assertThat(sweep.get()).isEmpty();
    }

    @Test
    void everyKindHasItsSentence() {
        for (Kind kind : Kind.values()) {
            CoreWork one = new CoreWork();
            one.watch(kind, new SimpleBooleanProperty(true));
            Kind other = kind == Kind.LAB ? Kind.SWEEP : Kind.LAB;
            assertThat(one.reasonAgainst(other).get())
                    .startsWith("Possible once the ")
                    .endsWith(".");
        }
    }
}

package multilayer.app.model.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.system.Licence;
import multilayer.system.SystemFacts.Fact;
import multilayer.system.SystemFacts.Subject;
import org.junit.jupiter.api.Test;

class AboutModelTest {

    private final AboutModel model = new AboutModel();

    @Test
    void theReportHasALineForEachFact() {
        assertThat(model.messageProperty().get()).isNotEmpty();

        model.tell(List.of(new Fact(Subject.VERSION, "0.2.0"), new Fact(Subject.CORES, "2")), List.of());

        assertThat(model.report()).isEqualTo("Multilayer system report\nVersion: 0.2.0\nCores: 2\n");
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void aPartWithoutATextSaysSo() {
        assertThat(AboutModel.text(new Licence("picocli", "4.7.7", "Apache-2.0", "Apache License")))
                .isEqualTo("Apache-2.0\n\nApache License");
        assertThat(AboutModel.text(new Licence("part", "", "", "")))
                .isEqualTo("There is no text of a licence beside part, nor in its jar.");
        assertThat(AboutModel.title(new Licence("part", "", "", ""))).isEqualTo("part");
    }
}

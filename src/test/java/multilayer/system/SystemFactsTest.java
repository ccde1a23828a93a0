package multilayer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import multilayer.system.SystemFacts.Fact;
import multilayer.system.SystemFacts.Subject;
import org.junit.jupiter.api.Test;

class SystemFactsTest {

    @Test
    void everySubjectIsToldOnce() {
        List<Fact> facts = SystemFacts.collect("JavaFX 21", Path.of("kept"));

        assertThat(facts).extracting(Fact::subject).containsExactly(Subject.values());
        assertThat(facts).noneMatch(fact -> fact.value().isBlank());
        assertThat(facts).contains(new Fact(Subject.JAVAFX, "JavaFX 21"), new Fact(Subject.FOLDER, "kept"));
        assertThat(facts)
                .filteredOn(fact -> fact.subject() == Subject.BLAS)
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).contains("OpenBLAS 0."));
        assertThat(facts)
                .filteredOn(fact -> fact.subject() == Subject.MEMORY)
                .singleElement()
                .satisfies(
                        fact -> assertThat(fact.value()).matches("\\d+\\.\\d GB; Java's heap up to \\d+\\.\\d GB.*"));
    }
}

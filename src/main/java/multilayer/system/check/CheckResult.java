package multilayer.system.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilayer.engine.Named;

/**
 * What a check has found.
 *
 * @param finding the key of the sentence that says what was measured, or what is wrong
 * @param remedy the key of the sentence that says what to do; empty if there is nothing to do, or the finding says it already
 * @param figures what both sentences name
 */
public record CheckResult(Status status, String finding, Optional<String> remedy, List<Object> figures) {

    /** How it went. */
    public enum Status implements Named {
        PASSED("passed"),
        FAILED("failed"),
        /** What is checked is not here, and need not be. */
        SKIPPED("skipped");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    static CheckResult passed(String finding, Object... figures) {
        return new CheckResult(Status.PASSED, finding, Optional.empty(), Arrays.asList(figures));
    }

    /** A failure whose remedy is the text of {@code finding.remedy}. */
    static CheckResult failed(String finding, Object... figures) {
        return new CheckResult(Status.FAILED, finding, Optional.of(finding + ".remedy"), Arrays.asList(figures));
    }

    /** The same of something that need not be here. */
    static CheckResult skipped(String finding, Object... figures) {
        return new CheckResult(Status.SKIPPED, finding, Optional.of(finding + ".remedy"), Arrays.asList(figures));
    }

    /** A result whose sentence says what to do as well. */
    static CheckResult ofSentence(Status status, String sentence, Object... figures) {
        return new CheckResult(status, sentence, Optional.empty(), Arrays.asList(figures));
    }
}

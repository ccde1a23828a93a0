package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TerminalLogTest {

    @Test
    void whatIsWrongGoesToStandardErrorAndNothingElseAnywhere() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LoggerContext context = new LoggerContext();
            context.setMDCAdapter(new LogbackMDCAdapter());
            new TerminalLog().configure(context);
            context.getLogger("multilayer.app.Somewhere").info("all is well");
            context.getLogger("multilayer.app.Somewhere").warn("something is wrong");
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .matches("\\d\\d:\\d\\d:\\d\\d WARN  Somewhere: something is wrong\\R");
    }

    @Test
    void logbackFindsItByItself() {
        assertThat(ServiceLoader.load(Configurator.class).stream())
                .anyMatch(provider -> provider.type() == TerminalLog.class);
    }

    @Test
    void whoGivesAFileHasThatOneRead() {
        System.setProperty("logback.configurationFile", "mine.xml");
        try {
            assertThat(new TerminalLog().configure(new LoggerContext()))
                    .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
        } finally {
            System.clearProperty("logback.configurationFile");
        }
    }
}

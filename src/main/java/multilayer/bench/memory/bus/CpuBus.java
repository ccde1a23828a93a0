package multilayer.bench.memory.bus;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import multilayer.bench.device.Device;
import multilayer.bench.memory.Bus;
import org.slf4j.LoggerFactory;

/** The bus between the processor and its memory, as far as this operating system tells. */
public final class CpuBus {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private CpuBus() {}

    /** What is known of it; takes a moment, as a program is run. */
    public static Bus of(Device cpu) {
        return source(System.getProperty("os.name"))
                .map(source -> of(cpu, source))
                .orElseGet(() -> Bus.unknown(cpu));
    }

    static Optional<ModuleSource> source(String system) {
        return Stream.of(ModuleSource.values())
                .filter(each -> each.isOn(system))
                .findFirst();
    }

    private static Bus of(Device cpu, ModuleSource source) {
        try {
            String text = ProgramOutput.of(source.command(), LIMIT);
            return ChannelSum.of(cpu, source.modules(text), source.title());
        } catch (IOException e) {
            // Not every system has the program: a container has none, for example.
            LoggerFactory.getLogger(CpuBus.class).debug("{} tells nothing", source.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Bus.unknown(cpu);
    }
}

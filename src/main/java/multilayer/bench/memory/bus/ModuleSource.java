package multilayer.bench.memory.bus;

import java.io.IOException;
import java.util.List;

/**
 * Who tells of a computer's memory modules: a line for each. macOS tells no program the width of its bus, so there is none
 * for it.
 */
enum ModuleSource {
    UDEV("Linux", "udevadm info -e", List.of("udevadm", "info", "-e"), Udev::modules),
    WMI(
            "Windows",
            "Get-CimInstance Win32_PhysicalMemory",
            List.of(
                    "powershell.exe",
                    "-NoProfile",
                    "-NonInteractive",
                    "-Command",
                    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-CimInstance Win32_PhysicalMemory"
                            + " | Select-Object BankLabel, DeviceLocator, DataWidth, FormFactor, ConfiguredClockSpeed, Speed"
                            + " | ConvertTo-Json -Compress"),
            Wmi::modules);

    private final String system;
    private final String title;
    private final List<String> command;
    private final Parser parser;

    ModuleSource(String system, String title, List<String> command, Parser parser) {
        this.system = system;
        this.title = title;
        this.command = command;
        this.parser = parser;
    }

    /** Finds the modules in what a program wrote. */
    private interface Parser {
        List<MemoryModule> modules(String text) throws IOException;
    }

    /** Whether it is there on an operating system that Java calls {@code name}. */
    boolean isOn(String name) {
        return name.startsWith(system);
    }

    /** What stands beside a figure from it. */
    String title() {
        return title;
    }

    /** What to run. */
    List<String> command() {
        return command;
    }

    List<MemoryModule> modules(String text) throws IOException {
        return parser.modules(text);
    }
}

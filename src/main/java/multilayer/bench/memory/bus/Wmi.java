package multilayer.bench.memory.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads {@code Win32_PhysicalMemory} as PowerShell's {@code ConvertTo-Json} writes it: an array, one object if there is one
 * module, nothing if there is none. Windows lists only slots that are filled. Its clock speeds are SMBIOS's figures, which count
 * transfers, though its documentation says MHz.
 */
final class Wmi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code FormFactor} of a DIMM and of a SO-DIMM. */
    private static final Set<Integer> PLUGGED = Set.of(8, 12);

    private Wmi() {}

    /**
     * The modules.
     *
     * @throws IOException if {@code text} is not JSON
     */
    static List<MemoryModule> modules(String text) throws IOException {
        List<MemoryModule> modules = new ArrayList<>();
        JsonNode root = read(text);
        if (root.isObject()) {
            modules.add(module(root));
        } else {
            root.forEach(each -> modules.add(module(each)));
        }
        return modules;
    }

    private static JsonNode read(String text) throws IOException {
        try {
            // PowerShell may begin with a byte order mark.
            return JSON.readTree(text.replace("\uFEFF", ""));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "PowerShell said what is not JSON: "
                            + text.lines().findFirst().orElse(""),
                    e);
        }
    }

    private static MemoryModule module(JsonNode module) {
        OptionalDouble width = number(module, "DataWidth");
        return new MemoryModule(
                module.path("DeviceLocator").asText(""),
                module.path("BankLabel").asText(""),
                width.isPresent() ? OptionalInt.of((int) width.getAsDouble()) : OptionalInt.empty(),
                PLUGGED.contains(module.path("FormFactor").asInt()),
                number(module, "ConfiguredClockSpeed"),
                number(module, "Speed"));
    }

    /** Empty if it is missing, null, 0, or the value that SMBIOS has for unknown. */
    private static OptionalDouble number(JsonNode module, String property) {
        int value = module.path(property).asInt();
        return value > 0 && value < 0xFFFF ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}

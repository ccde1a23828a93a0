package multilayer.bench.memory.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what systemd's {@code dmi_memory_id} puts into udev's data base from SMBIOS:
 * {@code E: MEMORY_DEVICE_<slot>_<property>=<value>}. A width of 0 or unknown is left out, an empty slot has
 * {@code PRESENT=0}, and {@code SIZE}, in bytes, is left out only if unknown.
 */
final class Udev {

    private static final Pattern PROPERTY = Pattern.compile("^E: ?MEMORY_DEVICE_(\\d+)_([A-Z_]+)=(.*)$");
    private static final Set<String> PLUGGED = Set.of("DIMM", "SODIMM", "FB-DIMM");
    private static final String PERSISTENT = "Logical non-volatile device";

    private Udev() {}

    /** The modules that are there; those that keep their contents without power are no working memory, and left out. */
    static List<MemoryModule> modules(String text) {
        Map<Integer, Map<String, String>> slots = new TreeMap<>();
        text.lines().map(PROPERTY::matcher).filter(Matcher::matches).forEach(line -> slots.computeIfAbsent(
                        Integer.valueOf(line.group(1)), slot -> new TreeMap<>())
                .put(line.group(2), line.group(3).strip()));
        List<MemoryModule> modules = new ArrayList<>();
        for (Map<String, String> slot : slots.values()) {
            boolean there = !"0".equals(slot.get("PRESENT")) && !"0".equals(slot.get("SIZE"));
            if (there && !PERSISTENT.equals(slot.get("TYPE"))) {
                modules.add(module(slot));
            }
        }
        return modules;
    }

    private static MemoryModule module(Map<String, String> slot) {
        OptionalDouble width = number(slot, "DATA_WIDTH");
        return new MemoryModule(
                slot.getOrDefault("LOCATOR", ""),
                slot.getOrDefault("BANK_LOCATOR", ""),
                width.isPresent() ? OptionalInt.of((int) width.getAsDouble()) : OptionalInt.empty(),
                PLUGGED.contains(slot.getOrDefault("FORM_FACTOR", "")),
                number(slot, "CONFIGURED_SPEED_MTS"),
                number(slot, "SPEED_MTS"));
    }

    /** Empty if it is missing, no whole number, or 0. */
    private static OptionalDouble number(Map<String, String> slot, String property) {
        String value = slot.getOrDefault(property, "");
        return value.matches("[1-9]\\d{0,8}") ? OptionalDouble.of(Integer.parseInt(value)) : OptionalDouble.empty();
    }
}

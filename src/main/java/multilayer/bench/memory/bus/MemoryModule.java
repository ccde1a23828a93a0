package multilayer.bench.memory.bus;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A module, or a soldered chip, that is there, as SMBIOS structure 17 describes it.
 *
 * @param locator the slot's label, for example {@code DIMM_A1}; may be empty
 * @param bankLocator the bank's label, for example {@code P0 CHANNEL A}; may be empty
 * @param dataBits lines that carry data, those for error correction not counted; empty if the firmware does not say
 * @param plugged whether it is a DIMM or SO-DIMM, which JEDEC gives 64 data lines
 * @param configured 10⁶ transfers a second of each line, as set up now; empty if the firmware does not say
 * @param rated the same that it is made for
 */
record MemoryModule(
        String locator,
        String bankLocator,
        OptionalInt dataBits,
        boolean plugged,
        OptionalDouble configured,
        OptionalDouble rated) {}

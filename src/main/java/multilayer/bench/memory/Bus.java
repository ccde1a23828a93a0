package multilayer.bench.memory;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.engine.Named;

/**
 * The way between a processor and its memory, as far as it is known.
 *
 * @param widthBits of all channels together; empty if unknown
 * @param megatransfersPerSecond of each line; empty if unknown
 * @param origin how that is known
 * @param source which program, driver or call told it, for example {@code udevadm info -e}; empty if unknown
 */
public record Bus(
        Device device, OptionalInt widthBits, OptionalDouble megatransfersPerSecond, Origin origin, String source) {

    /** How a figure is known. */
    public enum Origin implements Named {
        /** By timing it. */
        MEASURED("measured"),
        /** The hardware or its driver says so. */
        REPORTED("reported"),
        /** Worked out from what is reported and a rule that may not hold. */
        ESTIMATED("estimated"),
        /** The person has typed it. */
        ENTERED("entered"),
        /** It is not known. */
        UNKNOWN("unknown");

        private final String id;

        Origin(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Nothing is known of the device's bus. */
    public static Bus unknown(Device device) {
        return new Bus(device, OptionalInt.empty(), OptionalDouble.empty(), Origin.UNKNOWN, "");
    }

    /** What the bus can move at most, in 10⁹ bytes a second: width / 8 × rate; empty if one of them is unknown. */
    public OptionalDouble theoreticalGigabytesPerSecond() {
        if (widthBits.isEmpty() || megatransfersPerSecond.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(widthBits.getAsInt() / 8.0 * megatransfersPerSecond.getAsDouble() / 1e3);
    }

    /** Whether more was measured than the bus could move, so that what is known of it must be wrong. */
    public boolean contradicts(Bandwidth measured) {
        OptionalDouble most = theoreticalGigabytesPerSecond();
        return most.isPresent() && measured.gigabytesPerSecond().median() > most.getAsDouble();
    }
}

package multilayer.bench.memory.bus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;

/**
 * The width of a processor's bus from its modules: that of each channel, once. Modules that share a channel take turns on it.
 *
 * <p>It is called reported as long as the labels name the channels and the firmware tells widths and the rate that is set up.
 * It is called estimated where a rule has to step in: where a slot's letter is taken for its channel, or where there are no
 * such labels and each module is taken for a channel of its own; where the firmware tells 32 bits for a DIMM, which is one of the
 * two halves of a DDR5 module, and 64 are taken; where the rate is that on the module's label.
 */
final class ChannelSum {

    private static final int MODULE_BITS = 64;
    private static final int HALF_MODULE_BITS = 32;

    private final Map<String, Integer> bitsByChannel = new HashMap<>();
    private double slowest = Double.POSITIVE_INFINITY;
    private boolean widthKnown = true;
    private boolean estimated;

    private ChannelSum() {}

    /**
     * What modules tell of a bus.
     *
     * @param modules those that are there
     * @param source who told of them
     */
    static Bus of(Device device, List<MemoryModule> modules, String source) {
        if (modules.isEmpty()) {
            return Bus.unknown(device);
        }
        ChannelSum sum = new ChannelSum();
        for (int i = 0; i < modules.size(); i++) {
            sum.addRate(modules.get(i));
            sum.addWidth(modules.get(i), i, modules.size() == 1);
        }
        return sum.bus(device, source);
    }

    /** Channels run at one rate, that of the slowest module. */
    private void addRate(MemoryModule module) {
        OptionalDouble rate = module.configured();
        if (rate.isEmpty() && module.rated().isPresent()) {
            rate = module.rated();
            estimated = true;
        }
        slowest = Math.min(slowest, rate.orElse(Double.POSITIVE_INFINITY));
    }

    private void addWidth(MemoryModule module, int index, boolean alone) {
        if (module.dataBits().isEmpty()) {
            widthKnown = false;
            return;
        }
        int bits = module.dataBits().getAsInt();
        if (module.plugged() && bits == HALF_MODULE_BITS) {
            bits = MODULE_BITS;
            estimated = true;
        }
        Optional<Channel> channel = Channel.of(module);
        estimated |= !alone && !channel.map(Channel::told).orElse(false);
        // Numbers cannot be mistaken for a label: those hold a word.
        bitsByChannel.merge(channel.map(Channel::name).orElse(String.valueOf(index)), bits, Math::max);
    }

    private Bus bus(Device device, String source) {
        OptionalDouble rate = slowest < Double.POSITIVE_INFINITY ? OptionalDouble.of(slowest) : OptionalDouble.empty();
        OptionalInt width = widthKnown
                ? OptionalInt.of(bitsByChannel.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                : OptionalInt.empty();
        if (width.isEmpty() && rate.isEmpty()) {
            return Bus.unknown(device);
        }
        return new Bus(device, width, rate, estimated ? Origin.ESTIMATED : Origin.REPORTED, source);
    }
}
